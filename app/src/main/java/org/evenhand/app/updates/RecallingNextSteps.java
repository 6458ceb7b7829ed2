package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What comes after the time of an update, as the records know it: consultations that close, commitments that fall due, actions to be done. */
@Configuration(proxyBeanMethods = false)
class RecallingNextSteps {

    @Bean
    @Order(80)
    Recalling recallWhatCloses(Consultations consultations) {
        return (from, until) -> consultations.list().stream()
                .map(dossier -> dossier.consultation())
                .filter(one -> one.closes().isAfter(until) && !one.opened().isAfter(until))
                .map(one -> Sentence.of(
                        Words.of("updates.sentence.closes", Numbers.day(one.closes()), one.title(), one.department()),
                        Words.of("updates.record.consultation"),
                        "/consultations/" + one.key(),
                        one.source()))
                .toList();
    }

    @Bean
    @Order(81)
    Recalling recallWhatFallsDue(AsksRegister register) {
        return (from, until) -> register.list().stream()
                .flatMap(entry -> entry.commitments().stream())
                .filter(one -> !one.saidOn().isAfter(until) && one.state().isOpen())
                .filter(one -> one.due().filter(until::isBefore).isPresent())
                .map(one -> Sentence.of(
                        Words.of("updates.sentence.falls", Numbers.day(one.due().orElseThrow()), one.by(), one.words()),
                        Words.of("updates.record.commitment", one.ask()),
                        "/asks/" + one.ask(),
                        one.source()))
                .toList();
    }

    /** Of public meetings only. */
    @Bean
    @Order(82)
    Recalling recallWhatIsToBeDone(Meetings meetings) {
        return (from, until) -> meetings.listPublic().stream()
                .filter(meeting -> !meeting.held().isAfter(until))
                .flatMap(meeting -> toDo(meeting, until).stream())
                .toList();
    }

    private static List<Sentence> toDo(Meeting meeting, LocalDate until) {
        return meeting.actions().stream()
                .filter(action -> action.done().isEmpty() && action.due().isAfter(until))
                .map(action -> Sentence.of(
                        Words.of("updates.sentence.toDo", Numbers.day(action.due()), action.owner(), action.what()),
                        Words.of("updates.record.meeting"),
                        "/meetings/" + meeting.id(),
                        meeting.source()))
                .toList();
    }
}
