package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.app.database.Installation;
import org.evenhand.app.ledger.Book;
import org.evenhand.app.ledger.LogKey;
import org.evenhand.app.ledger.Verifying;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code evenhand ledger}: the record that nobody can quietly change. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "The record of every change.",
        subcommands = LedgerCommand.Verify.class)
final class LedgerCommand extends CommandGroup {

    /** Recomputes the chain. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recomputes the record from its first entry and names the first that is not as it was made.",
                "Works while the product runs and while it does not."
            },
            exitCodeListHeading = "%nEnds with:%n",
            exitCodeList = {"0:intact", "1:broken, or nothing there", "2:called wrongly"})
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Where where = new Where();

        @Option(
                names = "--head",
                paramLabel = "<number:hash>",
                description = "A head you wrote down earlier; may be given more than once.",
                converter = HeadReader.class)
        private List<Head> heads = List.of();

        @Option(
                names = "--campaign",
                description = "The record of an installation that only campaigns; without it, that of all others.")
        private boolean campaign;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (Installation installation = Installation.open(where.settings())) {
                Book book = campaign ? Book.CAMPAIGN : Book.CASEWORK;
                Verdict verdict = Verifying.verify(
                        installation.database(),
                        book,
                        LogKey.of(installation.key(), book).key(),
                        heads.toArray(Head[]::new));
                out.println(said(verdict));
                out.flush();
                return verdict instanceof Verdict.Intact ? Evenhand.DONE : Evenhand.REFUSED;
            } catch (Installation.NoInstallation nothing) {
                spec.commandLine().getErr().println(nothing.getMessage());
                return Evenhand.REFUSED;
            }
        }

        private static String said(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact intact ->
                    "Intact: %,d entries. Write this head down and keep it elsewhere: %d:%s"
                            .formatted(
                                    intact.count(),
                                    intact.head().count(),
                                    intact.head().hash());
                case Verdict.Broken broken -> "BROKEN: entry %d %s.".formatted(broken.number(), inWords(broken.what()));
            };
        }

        private static String inWords(Verdict.What what) {
            return switch (what) {
                case CHANGED -> "is not what it was when it was made";
                case MISSING -> "is not there, though something shows that it was";
                case OUT_OF_ORDER -> "stands in another place, or more than once";
                case HEAD_DIFFERS ->
                    "or one before it was rewritten with all that follow: the head is not the one that was signed or that you gave";
                case NOT_IN_THE_LOG -> "stands beside the log: it has no place there and does not wait for one";
                case NOT_SIGNED -> "is the last of a part that the key of this log did not sign";
            };
        }
    }

    /** Reads what {@code verify} printed. */
    static final class HeadReader implements ITypeConverter<Head> {

        @Override
        public Head convert(String text) {
            int at = text.indexOf(':');
            if (at < 1
                    || !text.substring(0, at).matches("\\d{1,18}")
                    || !text.substring(at + 1).matches("[0-9a-f]{64}")) {
                throw new TypeConversionException(
                        "“%s” is not a head. Give it as verify printed it: number:hash".formatted(text));
            }
            return new Head(Long.parseLong(text.substring(0, at)), text.substring(at + 1));
        }
    }
}
