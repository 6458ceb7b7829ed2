package org.evenhand.app.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.engine.demand.Kind;
import org.evenhand.engine.demand.Promise;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;

/**
 * Works out what the reported promise amounts to, for an area, a setting or all 153 authorities. The pages and the command line both ask it,
 * so that their numbers are the same. Never changes; safe for many threads.
 */
public final class Promising {

    private final Areas areas;
    private final Settings settings;
    private final PolicyTerms terms;
    private final LocalDate asOf;
    private final long pupilsOfEngland;
    private final Map<LaCode, Counts> byAuthority = new TreeMap<>();

    /** What is counted in an area once, whatever is assumed. */
    private record Counts(Map<Kind, Long> kinds, long pupils) {
        static Counts of(List<Setting> settings) {
            return new Counts(Counting.count(settings), Counting.pupils(settings));
        }
    }

    private Promising(Areas areas, Settings settings, PolicyTerms terms, LocalDate asOf) {
        this.areas = areas;
        this.settings = settings;
        this.terms = terms;
        this.asOf = asOf;
        this.pupilsOfEngland = Counting.pupils(settings.list());
        areas.authorities()
                .forEach(authority -> byAuthority.put(authority.code(), Counts.of(settings.in(authority.code()))));
    }

    public static Promising from(Packs packs) {
        return of(packs, Areas.from(packs), Settings.from(packs));
    }

    /** With areas and settings that were read already. */
    public static Promising of(Packs packs, Areas areas, Settings settings) {
        return new Promising(
                areas, settings, PolicyTerms.from(packs), packs.get("settings").effective());
    }

    public PolicyTerms terms() {
        return terms;
    }

    /** The day the settings are of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Every pack the numbers come from. */
    public List<DataVersion> data() {
        List<DataVersion> data = new ArrayList<>(settings.versions());
        data.add(terms.version());
        return data;
    }

    /** For any list of settings: those of an authority, a constituency or England. */
    public PromiseOfArea of(List<Setting> some, Assumed assumed) {
        return of(Counts.of(some), assumed);
    }

    public PromiseOfArea of(LaCode authority, Assumed assumed) {
        Counts counts = byAuthority.get(authority);
        return of(counts == null ? new Counts(Map.of(), 0) : counts, assumed);
    }

    /** The 153 authorities in the order of their codes. */
    public List<AuthorityRow> rows(Assumed assumed) {
        return areas.authorities().stream()
                .map(authority -> row(authority, assumed))
                .toList();
    }

    private AuthorityRow row(Authority authority, Assumed assumed) {
        String region =
                areas.find(authority.region()).map(found -> found.name()).orElse("");
        return new AuthorityRow(
                authority,
                region,
                byAuthority.get(authority.code()) == null
                        ? Map.of()
                        : byAuthority.get(authority.code()).kinds(),
                of(authority.code(), assumed));
    }

    /** One authority with its numbers. */
    public record AuthorityRow(Authority authority, String region, Map<Kind, Long> kinds, PromiseOfArea promise) {

        public AuthorityRow {
            kinds = Map.copyOf(kinds);
        }

        /** How many settings of some kinds. */
        public long count(Kind... some) {
            long sum = 0;
            for (Kind kind : some) {
                sum += kinds.getOrDefault(kind, 0L);
            }
            return sum;
        }
    }

    private PromiseOfArea of(Counts counts, Assumed assumed) {
        Promise promise = Promise.of(new Promise.Inputs(
                counts.kinds(), Counting.offers(terms), assumed.toAssumptions(terms), Optional.empty()));
        double experts = pupilsOfEngland == 0 ? 0 : terms.experts().value() * counts.pupils() / pupilsOfEngland;
        return new PromiseOfArea(
                counts.pupils(),
                experts,
                promise,
                experts * promise.daysPerExpert().mode());
    }
}
