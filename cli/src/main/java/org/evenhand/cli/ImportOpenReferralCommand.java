package org.evenhand.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.app.Application;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Accounts;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Outcome;
import org.evenhand.app.register.openreferral.feeds.ReadingFeeds.Source;
import org.evenhand.packs.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evenhand import open-referral}: reads another directory's feed, by the same rules as the page /register/feeds. */
@Command(
        name = "open-referral",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads another directory's Open Referral UK feed: all of it or nothing; the next reading changes and removes.",
            "Only from hosts of the setting evenhand.feeds.hosts (EVENHAND_FEEDS_HOSTS), or named here.",
            "While the product runs, read it on its page /register/feeds instead.",
            "docs/methods/register.md says what is read and what is refused."
        },
        footer = {
            "%nExample:",
            "  evenhand import open-referral --feed https://directory.example.gov.uk/oruk --publisher \"Example County\""
                    + " --licence \"Open Government Licence v3.0\" --as lead@example.gov.uk --allow-host directory.example.gov.uk"
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:read", "1:refused, and nothing was changed", "2:called wrongly"})
final class ImportOpenReferralCommand extends SpokenCommand {

    @Option(
            names = "--feed",
            required = true,
            paramLabel = "<address>",
            description = "Below which its /services lies.")
    private String feed = "";

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "<name>",
            description = "Whose directory it is: shown beside every entry.")
    private String publisher = "";

    @Option(
            names = "--licence",
            required = true,
            paramLabel = "<name>",
            description = "Under which its publisher gives it: shown beside every entry.")
    private String licence = "";

    @Mixin
    private Lead lead = new Lead();

    @Option(
            names = "--allow-host",
            paramLabel = "<host>",
            description = "A host that may be read this time; may be given more than once.")
    private List<String> hosts = List.of();

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where the installation keeps its data.",
            defaultValue = "${sys:evenhand.home:-.}/var",
            showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS)
    private Path data = Path.of("var");

    @Override
    public Integer call() {
        if (!Files.isDirectory(data.resolve("keys"))) {
            return refused("There is no installation in %s. Give its folder with --data, or start it once."
                    .formatted(data.toAbsolutePath().normalize()));
        }
        try (FileChannel channel = StartCommand.lockFile(data);
                @Nullable FileLock lock = StartCommand.tryLock(channel)) {
            return lock == null
                    ? refused(
                            "Evenhand runs on these data. Read the feed on its page /register/feeds, or stop it first.")
                    : read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int read() {
        try (ConfigurableApplicationContext application = Application.start(
                "--evenhand.database.data=" + data.toAbsolutePath().normalize(),
                "--evenhand.packs=" + Packs.builtInShelf(),
                "--evenhand.site.demonstration=false",
                "--server.address=127.0.0.1",
                "--server.port=0")) {
            SignedIn person = lead.among(application.getBean(Accounts.class));
            ReadingFeeds reading = application.getBean(ReadingFeeds.class).alsoFrom(hosts);
            return said(Acting.as(
                    person.actor(),
                    () -> reading.read(
                            person.organisation(), new Source(feed, publisher, licence), ReadingFeeds.FOR_A_COMMAND)));
        }
    }

    private int said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                out().println("Read: %d new, %d changed, %d as before, %d gone; %d that are closed left out."
                        .formatted(
                                done.counts().added(),
                                done.counts().changed(),
                                done.counts().same(),
                                done.counts().gone(),
                                done.leftOut()));
                yield done();
            }
            case Outcome.Refused refused ->
                refused("Refused. " + String.join(System.lineSeparator(), refused.reasons()));
        };
    }
}
