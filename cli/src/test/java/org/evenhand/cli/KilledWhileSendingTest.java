package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.cli.HoldingMailServer.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed (kill -9) when a mail server has the whole of a constituent's letter and has not yet said so: the one moment in which no
 * program can know whether it was sent. The writer and the addressee are invented.
 */
class KilledWhileSendingTest {

    private static final String WRITER = "wren@evenborough.invalid";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"(MEMBER[^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("https://evenborough\\.invalid(/write/letters/[\\w-]+)");

    @TempDir
    Path data;

    @Test
    void a_letter_is_neither_lost_nor_sent_under_two_names() throws Exception {
        try (HoldingMailServer mail = HoldingMailServer.open();
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            String link;
            Received first;
            try (RunningProduct killed = RunningProduct.on(data, mail.settings())) {
                write(browser, killed.address());
                Received asked = mail.next();
                assertThat(asked.to()).isEqualTo(WRITER);
                link = found(LINK, asked.text());
                mail.hold(true);
                confirm(browser, killed.address() + link);
                first = mail.next();
                killed.kill();
            }
            assertThat(first.to()).startsWith("member.").endsWith("@evenborough.invalid");
            assertThat(first.answered()).isFalse();

            mail.hold(false);
            try (RunningProduct again = RunningProduct.on(data, mail.settings())) {
                Received second = mail.next();

                assertThat(second.answered()).isTrue();
                assertThat(second.to()).isEqualTo(first.to());
                assertThat(second.replyTo()).isEqualTo(WRITER);
                assertThat(second.text()).isEqualTo(first.text());
                assertThat(second.messageId())
                        .as("so the mailbox can tell that they are one")
                        .isEqualTo(first.messageId());
                assertThat(eventually(browser, again.address() + link)).contains("Your letter was sent");
                confirm(browser, again.address() + link);
                assertThat(mail.isEmpty())
                        .as("nothing else is sent, and nothing again")
                        .isTrue();
                assertThat(RunningProduct.run(data, "ledger", "verify")).startsWith("0 Intact");
                again.ctrlC();
            }
        }
    }

    private static void write(HttpClient browser, String address) throws IOException, InterruptedException {
        String ticket = found(TICKET, post(browser, address + "/write/place", Map.of("postcode", "LS1 1UR")));
        Map<String, String> letter = new LinkedHashMap<>();
        letter.put("ticket", ticket);
        letter.put("_csrf", found(TOKEN, post(browser, address + "/write/letter", Map.of("ticket", ticket))));
        letter.put(
                "story",
                "My nephew waited nineteen months to see anybody about his stammer. By then he had stopped answering the"
                        + " register, and his teacher read his name and ticked it without looking up.");
        letter.put("means", "He will not order a bus ticket alone, and he is fourteen.");
        letter.put("wish", "Ask how many therapists left the clinic last year, and whether anybody replaced them.");
        letter.put("name", "Wren Writer (invented)");
        letter.put("email", WRITER);
        // Nobody writes in four seconds, so it is sent until it is believed.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String answer = post(browser, address + "/write/send", letter);
        while (answer.contains("That was very fast") && System.nanoTime() < deadline) {
            answer = post(browser, address + "/write/send", letter);
        }
        assertThat(answer).contains("Look at your mail");
    }

    private static void confirm(HttpClient browser, String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(browser, page));
        if (token.find()) {
            post(browser, page + "/confirm", Map.of("_csrf", token.group(1)));
        }
    }

    /** The page of the letter, once it says that it was sent or ten seconds have passed. */
    private static String eventually(HttpClient browser, String page) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        String shown = get(browser, page);
        while (!shown.contains("Your letter was sent") && System.nanoTime() < deadline) {
            shown = get(browser, page);
        }
        return shown;
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static String get(HttpClient browser, String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String post(HttpClient browser, String page, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                        HttpRequest.newBuilder(URI.create(page))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
