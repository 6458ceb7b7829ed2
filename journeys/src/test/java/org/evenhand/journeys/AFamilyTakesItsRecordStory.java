package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family takes everything that is kept about their child, by their own address; a finder of the address gets nothing. Everybody is invented. */
@ExtendWith(Product.Running.class)
class AFamilyTakesItsRecordStory {

    private static final Pattern BORN = Pattern.compile("([A-Z][a-z]+) (20\\d{2})");

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void by_their_own_address(boolean withScript, Product product) {
        String album = withScript ? "record" : "record-without-script";
        String password = product.part(InventedPeople.class).password();
        String address;
        String child;
        Month month;
        String year;
        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password);
            manager.goTo(product.at(aRequestAboutAChild(manager, product)));
            child = manager.heading();
            Matcher born = BORN.matcher(
                    manager.page().locator(".eh-identity p").first().innerText());
            assertThat(born.find()).as("the month of birth").isTrue();
            month = Month.valueOf(born.group(1).toUpperCase(Locale.UK));
            year = born.group(2);
            String request = manager.address();
            manager.follow("Give the family everything that is kept")
                    .sees("Read the whole file before you hand it over")
                    .screenshot(album + "/01-in-charge");
            // The other visitor of this story may have made one before; then this button makes another.
            manager.goTo(request + "/family")
                    .page()
                    .locator("form[action$='/family/address'] button")
                    .click();
            address = manager.page().locator(".eh-breakable a").getAttribute("href");
        }

        try (Visitor family = visitor(withScript)) {
            family.goTo(address)
                    .follow("take everything that is kept about your child as a file")
                    .screenshot(album + "/02-ask");
            family.enter("Month", Integer.toString(month.plus(1).getValue()))
                    .enter("Year", year)
                    .press("Save the file")
                    .sees("That is not when the child of this request was born")
                    .screenshot(album + "/03-not-theirs");
            family.enter("Month", Integer.toString(month.getValue()));
            Download file = family.page()
                    .waitForDownload(() -> family.page()
                            .locator(
                                    "main button",
                                    new com.microsoft.playwright.Page.LocatorOptions().setHasText("Save the file"))
                            .click());
            Map<String, String> parts = unzipped(file.path());

            assertThat(file.suggestedFilename()).isEqualTo("record.zip");
            assertThat(parts).containsOnlyKeys("record.html", "record.json");
            assertThat(parts.get("record.html"))
                    .contains(
                            "Everything kept about " + child,
                            "What is left out, and why",
                            "What was done, and who looked");
            assertThat(parts.get("record.json")).contains("\"format\" : \"evenhand-record\"", "access.request");
            family.open(saved(parts.getOrDefault("record.html", ""), album))
                    .sees("What is in here")
                    .screenshot(album + "/04-record");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Path saved(String page, String name) {
        try {
            return Files.writeString(
                    Files.createDirectories(Path.of("target", "saved")).resolve(name + ".html"), page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    /** The first of the nursery's requests whose page leads to the family: one about a child. */
    private static String aRequestAboutAChild(Visitor manager, Product product) {
        List<String> requests =
                manager.goTo(product.at("/home")).page().locator("main a[href^='/requests/']").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .filter(path -> path.matches("/requests/[0-9a-f-]{36}"))
                        .toList();
        for (String path : requests) {
            Locator family = manager.goTo(product.at(path)).page().locator("main a[href$='/family']");
            if (family.count() > 0) {
                return path;
            }
        }
        throw new AssertionError("None of the nursery's requests is about a child: " + requests);
    }

    private static Map<String, String> unzipped(Path file) {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }
}
