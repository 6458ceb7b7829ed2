package org.evenhand.app.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.packs.policy.Glossary;
import org.evenhand.packs.policy.Glossary.Term;

/**
 * Finds the terms of the glossary in a text. A term is found as a whole word or phrase, never inside a word, an address or the name of a file;
 * where a longer one stands, no shorter one inside it is found. One pass over the text: each word is looked up once.
 */
public final class Terms {

    private static final Comparator<Term> BY_NAME =
            Comparator.comparing(term -> term.term().toLowerCase(Locale.ROOT));

    private final Glossary glossary;
    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    private Terms(Glossary glossary) {
        this.glossary = glossary;
    }

    public static Terms of(Glossary glossary) {
        Terms terms = new Terms(glossary);
        for (Term term : glossary.list()) {
            for (String words : term.foundBy()) {
                terms.byFirstWord
                        .computeIfAbsent(firstWord(words), first -> new ArrayList<>())
                        .add(new Form(words, term));
            }
        }
        terms.byFirstWord
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> form.words().length())
                                .reversed()));
        return terms;
    }

    public Glossary glossary() {
        return glossary;
    }

    /** All terms in the order of the alphabet. */
    public List<Term> list() {
        return glossary.list().stream().sorted(BY_NAME).toList();
    }

    public Optional<Term> find(String key) {
        return glossary.list().stream().filter(term -> term.key().equals(key)).findFirst();
    }

    /** Those whose name, abbreviation, synonyms or definition hold all of these words, whatever the case; all where nothing is looked for. */
    public List<Term> search(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return list().stream()
                .filter(term -> {
                    String text = String.join(
                                    " ",
                                    term.term(),
                                    term.abbreviation(),
                                    String.join(" ", term.synonyms()),
                                    term.definition())
                            .toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    /** Each term that stands in the text once, in the order of the alphabet. */
    public List<Term> in(String text) {
        Set<Term> found = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            if (!isPartOfWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            Optional<Form> form = begins(text, at) ? formAt(text, at, end) : Optional.empty();
            if (form.isPresent()) {
                found.add(form.get().term());
                at += form.get().words().length();
            } else {
                at = end;
            }
        }
        return found.stream().sorted(BY_NAME).toList();
    }

    private Optional<Form> formAt(String text, int at, int endOfWord) {
        String word = text.substring(at, endOfWord).toLowerCase(Locale.ROOT);
        return formAmong(byFirstWord.getOrDefault(word, List.of()), text, at)
                .or(() -> word.endsWith("s")
                        ? formAmong(byFirstWord.getOrDefault(word.substring(0, word.length() - 1), List.of()), text, at)
                        : Optional.empty());
    }

    private static Optional<Form> formAmong(List<Form> forms, String text, int at) {
        for (Form form : forms) {
            if (form.standsAt(text, at)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static String firstWord(String words) {
        return words.substring(0, endOfWord(words, 0)).toLowerCase(Locale.ROOT);
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Not after what joins the parts of an address or of a compound word. */
    private static boolean begins(String text, int at) {
        return at == 0 || "/_@=-.#&".indexOf(text.charAt(at - 1)) < 0;
    }

    /** Words by which a term is found. */
    private record Form(String words, Term term) {

        boolean standsAt(String text, int at) {
            boolean firstMayBeCapital = Character.isLowerCase(words.charAt(0));
            int skip = firstMayBeCapital ? 1 : 0;
            return text.regionMatches(firstMayBeCapital, at, words, 0, 1)
                    && text.regionMatches(at + skip, words, skip, words.length() - skip)
                    && ends(text, at + words.length());
        }

        private static boolean ends(String text, int at) {
            int end = at < text.length() && text.charAt(at) == 's' ? at + 1 : at;
            return end == text.length() || (!isPartOfWord(text.charAt(end)) && "/_@=-".indexOf(text.charAt(end)) < 0);
        }
    }
}
