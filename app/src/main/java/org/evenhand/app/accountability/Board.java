package org.evenhand.app.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.app.access.RequestId;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.packs.policy.DisclosureRules;
import org.evenhand.packs.policy.Duty;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of advice in an area, for who plans and pays: counts by the pack disclosure-control, and, without anybody's words, those that climbed
 * the ladder to them.
 */
@Service
@Transactional(readOnly = true)
public class Board {

    private final BoardTable table;
    private final DutyEditions editions;
    private final AccountabilityTerms terms;
    private final DisclosureRules disclosure;
    private final Clock clock;

    Board(BoardTable table, DutyEditions editions, AccountabilityTerms terms, DisclosureRules disclosure, Clock clock) {
        this.table = table;
        this.editions = editions;
        this.terms = terms;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** A recommendation without what is written in it. */
    record Item(
            RecommendationId id,
            RequestId request,
            State state,
            LocalDate byWhen,
            Profession deliverer,
            String holder,
            String duty,
            DataVersion duties,
            boolean isSpecifiedAndQuantified,
            boolean isOverruled,
            Optional<Long> pence,
            boolean isDisputed,
            Optional<String> rung,
            boolean isChallenged,
            boolean isStopped) {}

    /** A column of the board. One recommendation may stand in several. */
    public enum Column {
        DUE,
        STOPPED,
        OVERDUE,
        ESCALATED,
        CHALLENGED,
        RESOLVED;

        boolean has(Item item) {
            return switch (this) {
                case DUE -> item.state().isOpen() && !item.state().isOverdue() && !item.isStopped();
                case STOPPED -> item.state().isOpen() && item.isStopped();
                case OVERDUE -> item.state().isOverdue();
                case ESCALATED -> item.state().isOverdue() && item.rung().isPresent();
                case CHALLENGED -> item.isChallenged();
                case RESOLVED -> !item.state().isOpen();
            };
        }
    }

    /**
     * One profession, or all.
     *
     * @param profession that may deliver it; empty for all
     * @param counts in the order of the columns, rounded; empty where held back
     */
    public record Line(Optional<Profession> profession, List<OptionalLong> counts) {

        public Line {
            counts = List.copyOf(counts);
        }
    }

    /**
     * One that climbed to who plans and pays, or further.
     *
     * @param reference of the request, for who asks the service about it
     */
    public record Escalated(
            String reference,
            String holder,
            Profession profession,
            Duty duty,
            LocalDate byWhen,
            boolean isDisputed,
            Rung rung,
            boolean isChallenged) {}

    /**
     * The board of an area.
     *
     * @param smallest counts below it are held back
     * @param specificPercent how many of all say what, how much, how often and how long; empty where held back
     * @param overruled how often a clinical task was left with somebody not qualified; empty where held back
     */
    public record Shown(
            LaCode area,
            List<Line> lines,
            List<Escalated> escalated,
            OptionalInt specificPercent,
            OptionalLong overruled,
            long smallest,
            long roundedTo,
            List<DataVersion> data) {

        public Shown {
            lines = List.copyOf(lines);
            escalated = List.copyOf(escalated);
            data = List.copyOf(data);
        }
    }

    /** All first, then each profession that was to deliver anything. There is no sum by which a small one could be worked out: “all” is held back with it. */
    public Shown of(LaCode area) {
        List<Item> items = table.of(area, LocalDate.now(clock));
        List<Line> byProfession = Arrays.stream(Profession.values())
                .filter(who -> items.stream().anyMatch(item -> item.deliverer() == who))
                .sorted(Comparator.comparing(Profession::title))
                .map(who -> line(
                        Optional.of(who),
                        items.stream().filter(item -> item.deliverer() == who).toList()))
                .toList();
        return new Shown(
                area,
                byProfession.isEmpty()
                        ? List.of()
                        : Stream.concat(Stream.of(all(items, byProfession)), byProfession.stream())
                                .toList(),
                escalated(items),
                percent(items),
                shown(items.stream().filter(Item::isOverruled).count()),
                disclosure.rule().threshold(),
                disclosure.rule().roundTo(),
                List.of(terms.version(), disclosure.version()));
    }

    /** How many wait for who plans and pays. */
    public int waiting(LaCode area) {
        return escalated(table.of(area, LocalDate.now(clock))).size();
    }

    private Line line(Optional<Profession> profession, List<Item> items) {
        return new Line(
                profession,
                Arrays.stream(Column.values())
                        .map(column -> shown(count(items, column::has)))
                        .toList());
    }

    /** Where exactly one part of a column is held back, the sum would give it away. */
    private Line all(List<Item> items, List<Line> parts) {
        List<OptionalLong> whole = line(Optional.empty(), items).counts();
        List<OptionalLong> counts = new ArrayList<>();
        for (int column = 0; column < whole.size(); column++) {
            int place = column;
            long heldBack = parts.stream()
                    .filter(part -> part.counts().get(place).isEmpty())
                    .count();
            counts.add(heldBack == 1 ? OptionalLong.empty() : whole.get(place));
        }
        return new Line(Optional.empty(), counts);
    }

    private List<Escalated> escalated(List<Item> items) {
        return items.stream()
                .filter(Column.ESCALATED::has)
                .flatMap(item -> item
                        .rung()
                        .flatMap(terms::findRung)
                        .filter(rung -> rung.told() == Told.AUTHORITY || rung.told() == Told.PUBLIC)
                        .map(rung -> new Escalated(
                                item.request().reference(),
                                item.holder(),
                                item.deliverer(),
                                editions.get(item.duties()).get(item.duty()),
                                item.byWhen(),
                                item.isDisputed(),
                                rung,
                                item.isChallenged()))
                        .stream())
                .toList();
    }

    private OptionalInt percent(List<Item> items) {
        return items.size() < disclosure.rule().threshold()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(
                        Math.round(100.0 * count(items, Item::isSpecifiedAndQuantified) / items.size())));
    }

    private OptionalLong shown(long count) {
        long to = disclosure.rule().roundTo();
        return count < disclosure.rule().threshold()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorDiv(count + to / 2, to) * to);
    }

    private static long count(List<Item> items, Predicate<Item> belongs) {
        return items.stream().filter(belongs).count();
    }
}
