package org.evenhand.app.coalition.letters;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.parliament.Searchable;
import org.springframework.stereotype.Service;

/** Letters that went from here can be found by their words, like those of the packs. */
@Service
class SentLetters implements Searchable {

    private final LetterTable table;

    SentLetters(LetterTable table) {
        this.table = table;
    }

    @Override
    public List<Searchable.PublicLetter> letters() {
        return table.list().stream()
                .filter(letter -> letter.frozen().isPresent())
                .map(SentLetters::of)
                .toList();
    }

    static Searchable.PublicLetter of(Letter letter) {
        return new Searchable.PublicLetter(
                letter.id().toString(),
                letter.latest().subject(),
                letter.latest().addressees().stream()
                        .map(addressee -> addressee.name() + ", " + addressee.body())
                        .collect(Collectors.joining(
                                "\n",
                                letter.latest().sender() + "\n",
                                "\n" + letter.latest().text())));
    }
}
