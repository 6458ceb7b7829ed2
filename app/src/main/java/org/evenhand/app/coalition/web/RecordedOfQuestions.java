package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.QuotedFigure;
import org.evenhand.app.parliament.Consequences;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.springframework.stereotype.Service;

/** What the register of asks knows of a written question: it is told by the question’s number, or by the official page named as a source. */
@Service
class RecordedOfQuestions implements Consequences {

    private final AsksRegister register;

    RecordedOfQuestions(AsksRegister register) {
        this.register = register;
    }

    @Override
    public List<Consequence> of(WrittenQuestion question, LocalDate today) {
        List<AskEntry> all = register.list();
        Stream<Consequence> served = all.stream()
                .flatMap(entry -> entry.links().stream()
                        .filter(link -> link.source().equals(question.address()))
                        .map(link -> new Consequence(
                                entry.ask().id(), link.title(), Optional.empty(), quoted(link.figure()))));
        Stream<Consequence> promised = all.stream()
                .flatMap(entry -> entry.commitments().stream())
                .filter(one -> one.question().equals(question.id().path())
                        || one.source().equals(question.address()))
                .map(one -> new Consequence(
                        one.ask(),
                        one.words(),
                        Optional.of(new Promise(one.due(), AsksPage.tag(one.state()), one.isOverdueOn(today))),
                        quoted(one.figure())));
        return Stream.concat(served, promised).toList();
    }

    private static Optional<Quoted> quoted(Optional<QuotedFigure> figure) {
        return figure.map(one -> new Quoted(one.title(), one.hasChanged()));
    }
}
