package org.evenhand.packs.parliament;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.engine.similar.WordPairs;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.areas.Constituency;
import org.evenhand.packs.policy.Glossary;
import org.evenhand.packs.policy.Glossary.Term;

/**
 * What people who write about help for children with SEND all say: the pairs of words in the written questions of several Members of Parliament,
 * in the terms of the glossary and in the names of places. None of it is a mark of one writer, and it is known before any letter is.
 */
public final class SubjectPhrases {

    private SubjectPhrases() {}

    /** @param askers Members in whose questions a pair must stand; at least 1 */
    public static Set<String> of(Packs packs, int askers) {
        Set<String> phrases = new TreeSet<>(ofQuestions(WrittenQuestions.from(packs).list().stream(), askers));
        Areas areas = Areas.from(packs);
        Stream.of(
                        Glossary.from(packs).list().stream().flatMap(SubjectPhrases::names),
                        areas.authorities().stream().map(Authority::name),
                        areas.constituencies().stream().map(Constituency::name),
                        areas.icbs().stream().map(CareBoard::name))
                .flatMap(names -> names)
                .forEach(name -> phrases.addAll(WordPairs.plain(name)));
        return phrases;
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(Stream.of(term.term()), term.synonyms().stream());
    }

    /** Of questions only; several of one Member count once, because a Member asks alike. */
    static Set<String> ofQuestions(Stream<WrittenQuestion> questions, int askers) {
        Map<String, Set<Integer>> askersOf = new HashMap<>();
        questions.forEach(question -> WordPairs.plain(question.question())
                .forEach(pair -> askersOf.computeIfAbsent(pair, one -> new HashSet<>())
                        .add(question.asker().id())));
        Set<String> phrases = new TreeSet<>();
        askersOf.forEach((pair, who) -> {
            if (who.size() >= askers) {
                phrases.add(pair);
            }
        });
        return phrases;
    }
}
