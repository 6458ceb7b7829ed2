package org.evenhand.app.updates.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.Edition;
import org.evenhand.app.updates.Sentence;
import org.springframework.util.MultiValueMap;

/**
 * An update, as an editor left it. The fields of each sentence end in its number in the version that was changed; its record and source are
 * read from that version, so that nobody can part a sentence from them.
 *
 * @param edition the version that was changed
 * @param seen the last version that the editor has seen
 */
record EditForm(
        Edition edition, int seen, String title, List<UpdatePages.Line> lines, String newWords, String newSource) {

    private static final int LONGEST = 2_000;

    EditForm {
        lines = List.copyOf(lines);
    }

    static EditForm of(Edition edition) {
        return new EditForm(
                edition,
                edition.version(),
                edition.title(),
                numbers(edition)
                        .mapToObj(number -> line(
                                edition,
                                number,
                                Integer.toString(number),
                                edition.sentences().get(number - 1).words(),
                                false))
                        .toList(),
                "",
                "");
    }

    static int basedOn(MultiValueMap<String, String> fields) {
        return whole(fields, "basedOn");
    }

    static EditForm read(Edition edition, MultiValueMap<String, String> fields) {
        return new EditForm(
                edition,
                whole(fields, "seen"),
                Entered.text(fields.getFirst("title")),
                numbers(edition)
                        .mapToObj(number -> line(
                                edition,
                                number,
                                Entered.text(fields.getFirst("place-" + number)),
                                Entered.text(fields.getFirst("words-" + number)),
                                fields.containsKey("drop-" + number)))
                        .toList(),
                Entered.text(fields.getFirst("newWords")),
                Entered.text(fields.getFirst("newSource")));
    }

    EditForm havingSeen(int version) {
        return new EditForm(edition, version, title, lines, newWords, newSource);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Entered.needed("title", title, 300, Words.of("updates.problem.updateTitle"), problems);
        for (UpdatePages.Line line : lines) {
            if (!line.dropped()) {
                Entered.needed(
                        "words-" + line.number(), line.words(), LONGEST, Words.of("updates.problem.words"), problems);
            }
        }
        Entered.atMost("newWords", newWords, LONGEST, problems);
        Entered.atMost("newSource", newSource, LONGEST, problems);
        if (!newWords.isEmpty() && newSource.isEmpty()) {
            problems.add(new Problem("newSource", Words.of("updates.problem.newSource")));
        }
        return problems;
    }

    /** In their new order; what is to be left out is left out. Of two for the same place, the one that stood first stays first. */
    List<Sentence> sentences() {
        return Stream.concat(
                        lines.stream()
                                .filter(line -> !line.dropped())
                                .sorted(Comparator.comparingInt(EditForm::place))
                                .map(line -> edition.sentences()
                                        .get(line.number() - 1)
                                        .reworded(line.words())),
                        newWords.isEmpty() ? Stream.empty() : Stream.of(Sentence.added(newWords, newSource)))
                .toList();
    }

    private static int place(UpdatePages.Line line) {
        return line.place().matches("[0-9]{1,6}") ? Integer.parseInt(line.place()) : line.number();
    }

    private static IntStream numbers(Edition edition) {
        return IntStream.rangeClosed(1, edition.sentences().size());
    }

    private static UpdatePages.Line line(Edition edition, int number, String place, String words, boolean dropped) {
        Sentence sentence = edition.sentences().get(number - 1);
        return new UpdatePages.Line(
                number, place, words, dropped, sentence.record(), sentence.path(), sentence.source());
    }

    private static int whole(MultiValueMap<String, String> fields, String name) {
        String text = Entered.text(fields.getFirst(name));
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
