package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** Words of the field, and whether they are law. */
public final class Glossary {

    private final Pack pack;
    private final List<Term> all;

    private Glossary(Pack pack) {
        this.pack = pack;
        this.all = pack.table("glossary").stream().map(Glossary::term).toList();
    }

    public static Glossary from(Packs packs) {
        return new Glossary(packs.get("glossary"));
    }

    /**
     * A term.
     *
     * @param abbreviation may be empty
     * @param status how firm it is; empty where that does not arise
     * @param statusWords the same in words
     */
    public record Term(
            String term,
            String abbreviation,
            String definition,
            Optional<PolicyStatus> status,
            String statusWords,
            Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Term> list() {
        return all;
    }

    /** By the term itself or its abbreviation, whatever the case. */
    public Optional<Term> find(String word) {
        return all.stream()
                .filter(term -> term.term().equalsIgnoreCase(word)
                        || (!word.isEmpty() && term.abbreviation().equalsIgnoreCase(word)))
                .findFirst();
    }

    private static Term term(Row row) {
        return new Term(
                row.text("term"),
                row.textOrEmpty("abbreviation"),
                row.text("definition"),
                row.optionalValue("status", PolicyStatus::valueOf),
                row.text("status_words"),
                row.value("basis", Basis::valueOf));
    }
}
