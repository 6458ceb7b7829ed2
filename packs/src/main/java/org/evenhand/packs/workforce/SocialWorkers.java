package org.evenhand.packs.workforce;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/** Children's social workers of all teams, as published by authority. How many work with disabled children is not published. */
public final class SocialWorkers {

    private static final String ENGLAND = "E92000001";

    private final Pack pack;
    private final List<Count> counts;

    private SocialWorkers(Pack pack) {
        this.pack = pack;
        counts = pack.table("social-workers").stream()
                .map(SocialWorkers::count)
                .sorted(Comparator.comparingInt(Count::year))
                .toList();
    }

    public static SocialWorkers from(Packs packs) {
        return new SocialWorkers(packs.get(SocialWorkersKind.PACK));
    }

    /**
     * An area on 30 September of a year; each number in full-time equivalents, absent where it is not published.
     *
     * @param area E92000001, or codes of the authorities that are published together, with a space between
     * @param inPostPeople people, not full-time equivalents
     * @param starters in the year before, as are leavers
     * @param caseload cases for one who holds cases
     */
    public record Count(
            int year,
            String area,
            String name,
            OptionalDouble inPost,
            OptionalDouble inPostPeople,
            OptionalDouble starters,
            OptionalDouble leavers,
            OptionalDouble vacancies,
            OptionalDouble agency,
            OptionalDouble caseload) {

        /** Those it is published for; more than one where they have one service, none for England. */
        public List<LaCode> authorities() {
            return area.equals(ENGLAND)
                    ? List.of()
                    : java.util.Arrays.stream(area.split(" ", -1))
                            .map(LaCode::of)
                            .toList();
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    /** England, oldest year first. */
    public List<Count> england() {
        return counts.stream().filter(count -> count.area().equals(ENGLAND)).toList();
    }

    /** Every year of an authority, oldest first, also those in which it is published with another. */
    public List<Count> of(LaCode authority) {
        return counts.stream()
                .filter(count -> count.authorities().contains(authority))
                .toList();
    }

    /** The newest count of people in post; it may be of an earlier year than that of England, where the newest was withheld. */
    public Optional<Count> newest(LaCode authority) {
        return of(authority).stream()
                .filter(count -> count.inPost().isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Count count(Row row) {
        return new Count(
                row.whole("year"),
                row.text("area"),
                row.text("name"),
                row.optionalNumber("in_post"),
                row.optionalNumber("in_post_people"),
                row.optionalNumber("starters"),
                row.optionalNumber("leavers"),
                row.optionalNumber("vacancies"),
                row.optionalNumber("agency"),
                row.optionalNumber("caseload"));
    }
}
