package org.evenhand.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.evenhand.vocabulary.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a piece of mail, and what may not. */
class MailTest {

    private static final EmailAddress READER = EmailAddress.of("reader@evenborough.invalid");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amal@evenborough.invalid",
                "o'hara+send@sub.evenborough.invalid",
                " spaced.outside@evenborough.invalid ",
                "x@xn--bcher-kva.invalid"
            })
    void plain_addresses_are_read(String typed) {
        assertThat(EmailAddress.of(typed).text()).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "two@evenborough.invalid, three@evenborough.invalid",
                "a@evenborough.invalid\r\nBcc: b@evenborough.invalid",
                "a@evenborough.invalid\nb",
                "a%0d%0aBcc:b@evenborough",
                "<a@evenborough.invalid>",
                "\"quoted name\"@evenborough.invalid",
                "a(comment)@evenborough.invalid",
                "a@[127.0.0.1]",
                "a@localhost",
                ".a@evenborough.invalid",
                "a..b@evenborough.invalid",
                "ä@evenborough.invalid",
                "a@evenborough.invalid\u2028x"
            })
    void anything_that_could_be_more_than_one_plain_address_is_refused(String typed) {
        assertThat(EmailAddress.find(typed)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageNotContaining("evenborough");
    }

    @Test
    void what_is_printed_of_an_address_or_a_mail_says_nobodys_name() {
        assertThat("" + READER + Mail.automatic("letter.confirm", READER, "For Amal", "Dear Amal"))
                .doesNotContain("reader", "Amal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"One\r\nBcc: x@evenborough.invalid", "One\nTwo", "One\rTwo", "One\u0085Two", "One\u2028Two", " "
            })
    void a_subject_or_a_name_that_is_more_than_one_line_is_refused(String text) {
        assertThatThrownBy(() -> Mail.automatic("letter.confirm", READER, text, "Text"))
                .hasMessageStartingWith("The subject of a mail is not one line");
        assertThatThrownBy(() -> Mail.letter("letter", READER, "Subject", "Text", text, READER))
                .hasMessageStartingWith("The name of the sender of a mail is not one line");
        assertThat(Mail.oneLine(text)).doesNotContain("\r", "\n", "\u0085", "\u2028");
    }

    @Test
    void an_address_to_unsubscribe_must_be_https_as_one_click_demands() {
        Mail mailing = Mail.automatic("coalition.update", READER, "Update", "Text");

        assertThatThrownBy(() -> mailing.withUnsubscribe(URI.create("http://evenborough.invalid/x")))
                .hasMessageContaining("RFC 8058");
    }

    @Test
    void lines_are_wrapped_between_words_and_an_address_of_the_web_stays_whole() {
        String address = "https://evenborough.invalid/" + "x".repeat(90);

        // 19 words of 3 letters and a space are 76 with the last space, 75 without: the 20th begins a line.
        assertThat(Wrapping.wrap("abc ".repeat(20).strip() + "\n\nSee " + address))
                .isEqualTo("abc ".repeat(19).strip() + "\r\nabc\r\n\r\nSee\r\n" + address + "\r\n");
    }

    @Test
    void settings_that_could_not_work_are_refused_with_their_name() {
        assertThatThrownBy(() -> settings("host.invalid", "nobody", "https://evenborough.invalid"))
                .hasMessageStartingWith("evenhand.mail.from");
        assertThatThrownBy(() -> settings("host.invalid", "post@evenborough.invalid", "evenborough.invalid/path"))
                .hasMessageStartingWith("evenhand.mail.site");
        assertThat(settings("", "", "").isSending()).isFalse();
    }

    static MailSettings settings(String host, String from, String site) {
        return settings(host, 25, from, site, 60, 40);
    }

    static MailSettings settings(String host, int port, String from, String site, int aMinute, int aDay) {
        return new MailSettings(
                host,
                port,
                "",
                "",
                false,
                from,
                "Evenhand",
                site,
                Duration.ofDays(1),
                aMinute,
                aDay,
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofSeconds(5),
                "");
    }

    @Test
    void every_step_that_is_not_in_the_table_is_refused() {
        for (MailState state : MailState.values()) {
            for (MailStep step : MailStep.values()) {
                // What waits can change in every way; what was sent can come back; 6 of 5 states × 5 steps.
                assertThat(MailLifecycle.TABLE.next(state, step).isPresent())
                        .isEqualTo(state == MailState.QUEUED || (state == MailState.SENT && step == MailStep.BOUNCE));
            }
        }
        assertThat(MailLifecycle.TABLE.list()).hasSize(6);
        GeneratedDocument.named("mail-lifecycle.md")
                .mustSay(
                        LifecycleDocument.of(MailLifecycle.TABLE, MailState.class, MailStep.class, "mail.state.", """
                # What can happen to a piece of mail

                Written by MailTest from the one table in MailLifecycle. A dash is refused.

                """));
    }
}
