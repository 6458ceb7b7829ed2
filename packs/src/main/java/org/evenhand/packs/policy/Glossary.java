package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
     * @param key the same in every version; the last part of its page's address
     * @param abbreviation may be empty
     * @param synonyms other words for it
     * @param foundBy the words by which it is recognised on a page: a small first letter also stands for a capital one, all others must agree,
     *     and an s may follow
     * @param status how firm it is; empty where that does not arise
     * @param statusWords the same in words
     * @param history where it comes from; may be empty
     * @param source where it can be read
     */
    public record Term(
            String key,
            String term,
            String abbreviation,
            List<String> synonyms,
            List<String> foundBy,
            String definition,
            Optional<PolicyStatus> status,
            String statusWords,
            String history,
            Basis basis,
            String source) {

        public Term {
            synonyms = List.copyOf(synonyms);
            foundBy = List.copyOf(foundBy);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Term> list() {
        return all;
    }

    /** By its key, the term itself or its abbreviation, whatever the case. */
    public Optional<Term> find(String word) {
        return all.stream()
                .filter(term -> term.key().equalsIgnoreCase(word)
                        || term.term().equalsIgnoreCase(word)
                        || (!word.isEmpty() && term.abbreviation().equalsIgnoreCase(word)))
                .findFirst();
    }

    private static Term term(Row row) {
        return new Term(
                row.text("key"),
                row.text("term"),
                row.textOrEmpty("abbreviation"),
                row.listOrEmpty("synonyms", ";", Function.identity()),
                row.list("found_by", "\\|", Function.identity()),
                row.text("definition"),
                row.optionalValue("status", PolicyStatus::valueOf),
                row.text("status_words"),
                row.textOrEmpty("history"),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
