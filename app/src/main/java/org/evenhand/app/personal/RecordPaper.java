package org.evenhand.app.personal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.holdings.HeldColumn.LeftOut;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.personal.PersonalRecord.Held;
import org.evenhand.app.personal.PersonalRecord.MadeFor;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.PlainDocument;
import org.evenhand.app.site.PlainDocument.Inline;
import org.evenhand.app.site.Words;

/** A record as one page that is read without us. */
public final class RecordPaper {

    private final PersonalRecord record;
    private final RecordWords words;
    private final PlainDocument paper;

    private RecordPaper(PersonalRecord record) {
        this.record = record;
        this.words = new RecordWords(record.names());
        this.paper = PlainDocument.of(
                Words.of("holdings.title", record.called()),
                Words.of("site.name"),
                Words.of("holdings.subject", record.request().reference()));
    }

    public static String of(PersonalRecord record) {
        RecordPaper made = new RecordPaper(record);
        made.opening();
        record.tables().stream().filter(held -> !held.rows().isEmpty()).forEach(made::section);
        made.recorded();
        made.leftOut();
        return made.paper.html();
    }

    private void opening() {
        paper.heading(1, Words.of("holdings.title", record.called()))
                .paragraph(Words.of("holdings.subject", record.request().reference()))
                .paragraph(Words.of("holdings.opening", Numbers.day(record.madeOn())))
                .heading(2, Words.of("holdings.contents"))
                .table(
                        List.of(Words.of("holdings.contents.what"), Words.of("holdings.contents.many")),
                        record.tables().stream()
                                .map(held -> List.of(
                                        Inline.of(RecordWords.title(held.table())),
                                        Inline.of(
                                                held.rows().isEmpty()
                                                        ? Words.of("holdings.contents.none")
                                                        : Numbers.whole(
                                                                held.rows().size()))))
                                .toList());
    }

    private void section(Held held) {
        paper.heading(2, RecordWords.title(held.table()));
        int number = 0;
        for (HeldRow row : held.rows()) {
            number++;
            if (held.rows().size() > 1) {
                paper.heading(3, Words.of("holdings.row", number, held.rows().size()));
            }
            paper.table(
                    List.of(Words.of("holdings.head.what"), Words.of("holdings.head.said")),
                    words.lines(held.table(), row).stream()
                            .map(line -> List.of(Inline.of(line.label()), Inline.of(line.text())))
                            .toList());
        }
    }

    private void recorded() {
        paper.heading(2, Words.of("holdings.recorded"))
                .paragraph(Words.of("holdings.recorded.opening"))
                .table(
                        List.of(
                                Words.of("holdings.recorded.entry"),
                                Words.of("holdings.recorded.when"),
                                Words.of("holdings.recorded.what"),
                                Words.of("holdings.recorded.who")),
                        record.recorded().stream().map(this::entry).toList());
    }

    private List<Inline> entry(Ledger.Line line) {
        return List.of(
                Inline.of(Long.toString(line.number())),
                Inline.of(RecordWords.moment(line.at())),
                Inline.of(RecordWords.spoken(line.happening().kind())),
                Inline.of(who(line)));
    }

    /** Who looked is told by post and organisation, as on the family's page; who did something, by name. */
    private String who(Ledger.Line line) {
        String body = record.names().organisation(line.organisation()).orElse("");
        String as = line.happening().facts().getOrDefault("as", "");
        if (as.equals("FAMILY")) {
            return Words.of("holdings.family");
        }
        String who = Stream.of(as.split(" "))
                .flatMap(post -> Words.find("family.post." + post).stream())
                .findFirst()
                .or(() -> record.names().person(line.person()))
                .orElse("");
        return Stream.of(who, body).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private void leftOut() {
        paper.heading(2, Words.of("holdings.leftOut"))
                .list(List.of(
                        Inline.of(Words.of("holdings.leftOut.people")),
                        Inline.of(Words.of("holdings.leftOut.requests")),
                        Inline.of(Words.of(
                                record.madeFor() == MadeFor.PERSON_IN_CHARGE
                                        ? "holdings.leftOut.draftsIn"
                                        : "holdings.leftOut.drafts")),
                        Inline.of(Words.of("holdings.leftOut.mail")),
                        Inline.of(Words.of("holdings.leftOut.identifiers"))))
                .table(
                        List.of(
                                Words.of("holdings.contents.what"),
                                Words.of("holdings.leftOut.column"),
                                Words.of("holdings.leftOut.why")),
                        record.tables().stream()
                                .flatMap(held -> held.table().columns().stream()
                                        .filter(LeftOut.class::isInstance)
                                        .map(LeftOut.class::cast)
                                        .map(column -> List.of(
                                                Inline.of(RecordWords.title(held.table())),
                                                Inline.of(RecordWords.label(
                                                        held.table().name(), column.name())),
                                                Inline.of(RecordWords.why(column)))))
                                .toList());
    }
}
