package org.evenhand.app.updates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.coalition.Move;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.Letters;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.consultation.Dossier;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.coalition.KnownMembers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the records of the campaign say of a time, in the order in which an update tells it. */
@Configuration(proxyBeanMethods = false)
class RecallingCampaign {

    /** Told by letters and meetings themselves. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("letter", "reply");

    /** On the last day. What is published and what is recorded here are never added to each other. */
    @Bean
    @Order(10)
    Recalling recallMembers(Members members) {
        return (from, until) -> {
            List<Sentence> told = new ArrayList<>();
            for (KnownMembers.PublishedCount count : members.known().countsOn(until)) {
                told.add(Sentence.of(
                        Words.of("updates.sentence.published", Numbers.day(until), count.words()),
                        Words.of("updates.record.members"),
                        "/coalition?on=" + until,
                        count.source()));
            }
            int here = members.belongingOn(until).size();
            if (here > 0) {
                told.add(Sentence.of(
                        Words.of("updates.sentence.members", Numbers.day(until), Numbers.whole(here)),
                        Words.of("updates.record.members"),
                        "/coalition?on=" + until,
                        Words.of("updates.source.here")));
            }
            return told;
        };
    }

    @Bean
    @Order(20)
    Recalling recallLetters(CoalitionFacts facts) {
        return (from, until) -> facts.letters().stream()
                .flatMap(letter -> Stream.concat(
                        told(letter, letter.date(), "updates.sentence.letter", from, until),
                        told(letter, letter.repliedOn(), "updates.sentence.reply", from, until)))
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::sentence)
                .toList();
    }

    /** A sentence with the day it tells of, or the first of its month. */
    private record Dated(LocalDate on, Sentence sentence) {}

    private static Stream<Dated> told(
            CoalitionFacts.Letter letter, String published, String words, LocalDate from, LocalDate until) {
        return Moment.find(published).stream()
                .filter(when -> when.isBetween(from, until))
                .map(when -> new Dated(
                        when.first(),
                        Sentence.of(
                                Words.of(
                                        words,
                                        when.words(),
                                        letter.from(),
                                        letter.addressees(),
                                        letter.subject(),
                                        letter.repliedBy()),
                                Words.of("updates.record.letter", letter.id()),
                                "/letters/" + letter.id(),
                                letter.source())));
    }

    @Bean
    @Order(25)
    Recalling recallLettersOfHere(Letters letters) {
        return (from, until) -> letters.list().stream()
                .flatMap(letter -> letter.frozen().stream().flatMap(frozen -> told(letter, frozen, from, until)))
                .toList();
    }

    private static Stream<Sentence> told(Letter letter, Letter.Frozen frozen, LocalDate from, LocalDate until) {
        String record = Words.of("updates.record.letter", "");
        String path = "/letters/" + letter.id();
        Letter.Version text = letter.latest();
        Stream<Sentence> sent = Stream.of(frozen.on())
                .filter(on -> isWithin(on, from, until))
                .map(on -> Sentence.of(
                        Words.of(
                                "updates.sentence.letter",
                                Words.of("updates.onDay", Numbers.day(on)),
                                text.sender(),
                                text.addressees().stream()
                                        .map(Letter.Addressee::name)
                                        .collect(Collectors.joining("; ")),
                                text.subject()),
                        record.strip(),
                        path,
                        Words.of("updates.source.here")));
        Stream<Sentence> answered = letter.replies().stream()
                .filter(reply -> isWithin(reply.on(), from, until))
                .map(reply -> Sentence.of(
                        Words.of(
                                "updates.sentence.reply",
                                Words.of("updates.onDay", Numbers.day(reply.on())),
                                "",
                                "",
                                text.subject(),
                                reply.by()),
                        record.strip(),
                        path,
                        reply.source()));
        return Stream.concat(sent, answered);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Bean
    @Order(30)
    Recalling recallEvents(CoalitionFacts facts) {
        return (from, until) -> facts.events().stream()
                .filter(event -> !TOLD_ELSEWHERE.contains(event.type()))
                .flatMap(event -> Moment.find(event.date()).filter(when -> when.isBetween(from, until)).stream()
                        .map(when -> Sentence.of(
                                Words.of("updates.sentence.event", when.words(), event.title()),
                                Words.of("updates.record.event", event.id()),
                                "",
                                Words.of("updates.source.event", event.source(), event.verification()))))
                .toList();
    }

    @Bean
    @Order(40)
    Recalling recallMeetings(Meetings meetings) {
        return (from, until) -> meetings.listPublic().reversed().stream()
                .filter(meeting -> isWithin(meeting.held(), from, until))
                .map(meeting -> Sentence.of(
                        Words.of("updates.sentence.meeting", Numbers.day(meeting.held()), meeting.title()),
                        Words.of("updates.record.meeting"),
                        "/meetings/" + meeting.id(),
                        meeting.source()))
                .toList();
    }

    @Bean
    @Order(50)
    Recalling recallResponses(Consultations consultations) {
        return (from, until) -> consultations.list().stream()
                .flatMap(dossier -> dossier.submission().stream()
                        .filter(sent -> isWithin(sent.on(), from, until))
                        .map(sent -> Sentence.of(
                                Words.of(
                                        "updates.sentence.response",
                                        Numbers.day(sent.on()),
                                        sent.response().onBehalfOf(),
                                        sent.response().title(),
                                        sent.response().department()),
                                Words.of("updates.record.response"),
                                path(dossier),
                                dossier.consultation().source())))
                .toList();
    }

    private static String path(Dossier dossier) {
        return "/consultations/" + dossier.consultation().key() + "/response";
    }

    @Bean
    @Order(60)
    Recalling recallAsks(AsksRegister register) {
        return (from, until) -> {
            List<Sentence> told = new ArrayList<>();
            for (AskEntry entry : register.list()) {
                for (Move move : within(entry.moves(), from, until)) {
                    told.add(Sentence.of(
                            Words.of(
                                    "updates.sentence.ask",
                                    Numbers.day(move.on()),
                                    entry.ask().id(),
                                    entry.ask().text(),
                                    Words.of("coalition.state." + move.state())),
                            Words.of("updates.record.ask", entry.ask().id()),
                            "/asks/" + entry.ask().id(),
                            move.source()));
                }
                entry.commitments().forEach(commitment -> told.addAll(told(commitment, from, until)));
            }
            return told;
        };
    }

    @Bean
    @Order(70)
    Recalling recallAnswers(Questioning questioning, Sources sources) {
        return (from, until) -> questioning.bodies().stream()
                .flatMap(body -> told(
                        body,
                        answeredBy(questioning, body, from, until),
                        from,
                        until,
                        sources.line(questioning.data())))
                .toList();
    }

    private static long answeredBy(Questioning questioning, String body, LocalDate from, LocalDate until) {
        return questioning.list().stream()
                .map(Asked::question)
                .filter(question -> question.body().equals(body) && !question.holding())
                .flatMap(question -> question.answeredOn().stream())
                .filter(on -> isWithin(on, from, until))
                .count();
    }

    private static Stream<Sentence> told(String body, long answered, LocalDate from, LocalDate until, String source) {
        return answered == 0
                ? Stream.empty()
                : Stream.of(Sentence.of(
                        Words.of(
                                "updates.sentence.questions",
                                Numbers.day(from),
                                Numbers.day(until),
                                body,
                                Numbers.whole(answered)),
                        Words.of("updates.record.questions"),
                        "/parliament",
                        source));
    }

    private static List<Sentence> told(Commitment commitment, LocalDate from, LocalDate until) {
        List<Sentence> told = new ArrayList<>();
        String path = "/asks/" + commitment.ask();
        String record = Words.of("updates.record.commitment", commitment.ask());
        if (isWithin(commitment.saidOn(), from, until)) {
            told.add(Sentence.of(
                    Words.of(
                            "updates.sentence.commitment",
                            Numbers.day(commitment.saidOn()),
                            commitment.by(),
                            commitment.words()),
                    record,
                    path,
                    commitment.source()));
        }
        for (Move move : within(commitment.moves(), from, until)) {
            told.add(Sentence.of(
                    Words.of(
                            "updates.sentence.moved",
                            Numbers.day(move.on()),
                            commitment.words(),
                            Words.of("coalition.state." + move.state())),
                    record,
                    path,
                    move.source()));
        }
        if (commitment.isOverdueOn(until)) {
            told.add(Sentence.of(
                    Words.of(
                            "updates.sentence.overdue",
                            Numbers.day(until),
                            commitment.words(),
                            commitment.due().map(Numbers::day).orElseThrow()),
                    record,
                    path,
                    commitment.source()));
        }
        return told;
    }

    private static List<Move> within(List<Move> moves, LocalDate from, LocalDate until) {
        return moves.stream().filter(move -> isWithin(move.on(), from, until)).toList();
    }
}
