package org.evenhand.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.guidance.CountingClocks;
import org.evenhand.app.guidance.ExplainedDeadline;
import org.evenhand.app.site.AreaNames;
import org.evenhand.engine.clock.Stop;
import org.evenhand.engine.clock.TimeLimit;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.clocks.Clocks.ClockRule;
import org.evenhand.packs.policy.Timescales;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evenhand clock}: by when, without a server. */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "Says by when something has to be done.",
        subcommands = {ClockCommand.ListCommand.class, ClockCommand.ExplainCommand.class})
final class ClockCommand extends CommandGroup {

    /** {@code evenhand clock list}: every time limit. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every time limit and how firm it is.")
    static final class ListCommand extends PackCommand {

        @Override
        public Integer call() {
            counting(packs())
                    .clocks()
                    .list()
                    .forEach(rule -> out().println("%s\t%s\t%s\t%s"
                            .formatted(
                                    rule.code(),
                                    rule.limit().map(CountingClocks::length).orElse("as the thresholds say"),
                                    rule.status(),
                                    rule.title())));
            return done();
        }
    }

    /** {@code evenhand clock explain}: the last day, and every day that does not count. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = {
                "Says the last day of a time limit, and every day that does not count.",
                "Ends with 1 where no last day can be said: the clock stands still, or bank holidays are not known so far."
            },
            footer = {"%nExample:%n  evenhand clock explain --rule letter --from 2026-05-01"})
    static final class ExplainCommand extends PackCommand {

        @Option(
                names = "--rule",
                required = true,
                paramLabel = "<code>",
                description = "Which time limit; “evenhand clock list” lists them.")
        private String rule = "";

        @Option(names = "--from", required = true, paramLabel = "<day>", description = "The day it is counted from.")
        private LocalDate from = LocalDate.EPOCH;

        @Option(
                names = "--amount",
                paramLabel = "<number>",
                description = "How many, where the time limit has no number of its own.")
        private Optional<Integer> amount = Optional.empty();

        @Option(
                names = "--area",
                paramLabel = "<code>",
                description = "The three digits of an authority, for school days.")
        private Optional<String> area = Optional.empty();

        @Option(
                names = "--stop",
                paramLabel = "<from/until>",
                description =
                        "When the clock stood still, like 2026-05-05/2026-05-12; without an end it still does. May be given again.")
        private List<String> stops = List.of();

        @Override
        public Integer call() {
            Packs packs = packs();
            CountingClocks counting = counting(packs);
            ClockRule clock = counting.clocks()
                    .find(rule)
                    .orElseThrow(() ->
                            wrong("--rule: there is no time limit “%s”. See: evenhand clock list".formatted(rule)));
            ExplainedDeadline deadline = count(counting, clock);
            PrintWriter out = out();
            out.println("%s (%s; %s)".formatted(clock.title(), clock.status(), clock.source()));
            clock.timescale()
                    .flatMap(Timescales.from(packs)::find)
                    .ifPresent(limit -> out.println("time limit\t%s: %s".formatted(limit.code(), limit.limit())));
            out.println(deadline.limit());
            deadline.lines().forEach(line -> out.println("%5d\t%s".formatted(line.counted(), line.text())));
            deadline.assumptions().forEach(assumption -> out.println("ASSUMPTION\t" + assumption));
            out.println(deadline.answer());
            out.flush();
            return deadline.isKnown() ? Evenhand.DONE : Evenhand.REFUSED;
        }

        private ExplainedDeadline count(CountingClocks counting, ClockRule clock) {
            Optional<LaCode> where = area.map(this::area);
            List<Stop> read = stops.stream().map(this::stop).toList();
            if (clock.limit().isPresent()) {
                return counting.count(clock, from, where, read);
            }
            int days = amount.filter(number -> number >= 0)
                    .orElseThrow(() ->
                            wrong("--amount: “%s” has no number of its own. Give one, 0 or more.".formatted(rule)));
            return counting.count(TimeLimit.of(days, clock.in().orElseThrow()), from, where, read);
        }

        private LaCode area(String code) {
            try {
                return LaCode.of(code);
            } catch (NotUnderstood unlike) {
                throw wrong("--area: " + unlike.getMessage());
            }
        }

        private Stop stop(String text) {
            int slash = text.indexOf('/');
            try {
                LocalDate since = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
                Optional<LocalDate> until = slash < 0 || slash == text.length() - 1
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(text.substring(slash + 1)));
                return new Stop(since, until, "it was stopped");
            } catch (DateTimeException unlike) {
                throw wrong("--stop: “%s” is no span of days. Write it like 2026-05-05/2026-05-12.".formatted(text));
            } catch (IllegalArgumentException reversed) {
                throw wrong("--stop: " + reversed.getMessage());
            }
        }
    }

    private static CountingClocks counting(Packs packs) {
        return CountingClocks.from(packs, new AreaNames(Areas.from(packs)));
    }
}
