package org.evenhand.app.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads what came back. The mail server delivers what is sent to our own address into a Maildir; notices about our mail are taken from there,
 * noted and deleted, and everything else is moved on unread to where any mail program finds it. Where the server is not on this machine, any
 * program that fetches mail into a Maildir will do.
 */
@Service
public class Returning {

    private static final Logger LOG = LoggerFactory.getLogger(Returning.class);

    /** No notice is longer; a longer message is left to people. */
    private static final long LONGEST = 1_000_000;

    private static final int AT_ONCE = 200;

    private final MailTable table;
    private final MailSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Returning(MailTable table, MailSettings settings, TransactionOperations transactions, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${evenhand.mail.look-every:5s}",
            initialDelayString = "${evenhand.mail.look-every:5s}")
    public void look() {
        read();
    }

    /** @return how many pieces are known to have come back by what was read now */
    public int read() {
        Path arrived = Path.of(settings.returns(), "new");
        if (settings.returns().isBlank() || !Files.isDirectory(arrived)) {
            return 0;
        }
        int returned = 0;
        for (Path message : list(arrived)) {
            try {
                returned += read(message) ? 1 : 0;
            } catch (NoSuchFileException taken) {
                // Another program that reads this Maildir was first.
                LOG.debug("A message was taken by another program.");
            } catch (IOException refused) {
                throw new UncheckedIOException(
                        "evenhand.mail.returns: %s cannot be read or moved. Give the product the right to both."
                                .formatted(settings.returns()),
                        refused);
            }
        }
        return returned;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().limit(AT_ONCE).toList();
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "evenhand.mail.returns: %s cannot be listed. Give the product the right to read it."
                            .formatted(folder),
                    refused);
        }
    }

    private boolean read(Path message) throws IOException {
        Optional<ReturnNotice> notice = Files.size(message) > LONGEST
                ? Optional.empty()
                : ReturnNotice.find(Files.readAllBytes(message), settings.messageDomain());
        if (notice.isEmpty() || !isKnown(notice.get())) {
            Path seen = Files.createDirectories(Path.of(settings.returns(), "cur"));
            Files.move(message, seen.resolve(message.getFileName() + ":2,"), StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        boolean isNew = transactions.execute(status -> table.settle(
                notice.get().of(),
                MailStep.BOUNCE,
                clock.instant(),
                "notice " + notice.get().status()));
        Files.deleteIfExists(message);
        return isNew;
    }

    private boolean isKnown(ReturnNotice notice) {
        return transactions.execute(status -> table.find(notice.of())).isPresent();
    }
}
