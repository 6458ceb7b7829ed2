package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.evenhand.app.people.InventedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Somebody who runs the installation puts back the backup of an earlier day, so that something never happened. Whatever is in it agrees with
 * itself; who audits the record kept a checkpoint. Everybody is invented.
 */
class ARestoredBackupIsExposedStory {

    private static final String AUDITOR = "auditor@evenborough.invalid";

    @TempDir
    Path folder;

    @Test
    void by_a_checkpoint_that_the_auditor_kept() throws IOException {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        long before;
        String checkpoint;
        String head;
        try (Product product = Product.on(data)) {
            try (Visitor auditor = auditor(product)) {
                before = entries(auditor.press("Verify the whole record now").sees("Intact: all"));
                auditor.screenshot("restored-backup/01-intact");
            }
        }
        copy(data, backup);
        try (Product product = Product.on(data)) {
            readAChildsPage(product);
            try (Visitor auditor = auditor(product)) {
                auditor.press("Verify the whole record now").sees("Intact: all");
                assertThat(entries(auditor)).isGreaterThan(before);
                head = auditor.page()
                        .locator("p:has-text('Write this down') span")
                        .innerText();
                checkpoint = auditor.page()
                        .request()
                        .get(product.at("/ledger/checkpoint"))
                        .text();
            }
        }
        FileSystemUtils.deleteRecursively(data);
        copy(backup, data);

        try (Product product = Product.on(data);
                Visitor auditor = auditor(product)) {
            auditor.press("Verify the whole record now").sees("Intact: all").screenshot("restored-backup/02-agrees");
            auditor.enter("A checkpoint you kept, if you have one", checkpoint)
                    .press("Verify the whole record now")
                    .sees("Broken: entry")
                    .screenshot("restored-backup/03-exposed");
            auditor.enter("A checkpoint you kept, if you have one", head)
                    .press("Verify the whole record now")
                    .sees("Broken: entry");
            auditor.enter("A checkpoint you kept, if you have one", "the one of yesterday")
                    .press("Verify the whole record now")
                    .sees("Enter a checkpoint that this record signed");
        }
    }

    private static Visitor auditor(Product product) {
        return Visitor.atADesk()
                .signIn(product, AUDITOR, product.part(InventedPeople.class).password())
                .follow("Verify the record of every change");
    }

    /** That it was read is recorded, and is what somebody wants undone. */
    private static void readAChildsPage(Product product) {
        try (Visitor manager = Visitor.atADesk()) {
            manager.signIn(
                    product,
                    "nursery@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            manager.page().locator("main a[href^='/requests/']").first().click();
        }
    }

    private static long entries(Visitor auditor) {
        String said = auditor.page().locator(".govuk-inset-text").innerText();
        return Long.parseLong(
                said.replaceFirst("(?s).*all ([\\d,]+) entries.*", "$1").replace(",", ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
