package org.evenhand.packs.coalition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/** Programmes and bodies that the coalition's papers name, with what is known of each. What is not known has no row. Never changes. */
public final class Programmes {

    private final DataVersion version;
    private final List<Programme> all;

    private Programmes(Pack pack) {
        this.version = pack.version();
        List<Fact> facts = pack.table("facts").stream()
                .map(row -> new Fact(
                        row.text("programme"),
                        row.value("about", About::valueOf),
                        row.text("words"),
                        row.date("on"),
                        row.text("standing").equals("PRIMARY"),
                        row.text("source")))
                .toList();
        this.all = pack.table("programmes").stream()
                .map(row -> new Programme(
                        row.text("id"),
                        row.text("name"),
                        row.value("kind", Kind::valueOf),
                        row.listOrEmpty("asks", " ", Function.identity()),
                        row.text("what"),
                        facts.stream()
                                .filter(fact -> fact.programme().equals(row.text("id")))
                                .toList()))
                .toList();
    }

    public static Programmes from(Packs packs) {
        return new Programmes(packs.get("programmes"));
    }

    /** What sort of thing it is. */
    public enum Kind {
        PROGRAMME,
        BODY,
        GUIDANCE,
        RESEARCH
    }

    /** What a fact is about, in the order in which facts are shown. */
    public enum About {
        OWNER,
        DATES,
        REACH,
        COST,
        PROMISE,
        STATUS,
        EVALUATION
    }

    /**
     * A programme or body.
     *
     * @param asks keys of asks that it concerns; only where a source links them
     * @param what it is, as a phrase
     */
    public record Programme(String id, String name, Kind kind, List<String> asks, String what, List<Fact> facts) {

        public Programme {
            asks = List.copyOf(asks);
            facts = List.copyOf(facts);
        }

        /** Empty where nothing is known. */
        public List<Fact> facts(About about) {
            return facts.stream().filter(fact -> fact.about() == about).toList();
        }
    }

    /**
     * Something known of a programme.
     *
     * @param on day of the source; of a month or year its first
     * @param isPrimary whether the body itself or Parliament says so, else others
     */
    public record Fact(String programme, About about, String words, LocalDate on, boolean isPrimary, String source) {}

    public List<Programme> list() {
        return all;
    }

    public Optional<Programme> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that concern an ask. */
    public List<Programme> of(String ask) {
        return all.stream().filter(one -> one.asks().contains(ask)).toList();
    }

    public DataVersion version() {
        return version;
    }
}
