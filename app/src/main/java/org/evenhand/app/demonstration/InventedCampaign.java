package org.evenhand.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.LetterId;
import org.evenhand.app.coalition.letters.LetterStep;
import org.evenhand.app.coalition.letters.Letters;
import org.evenhand.app.coalition.letters.Signing;
import org.evenhand.app.coalition.letters.Writing;
import org.evenhand.app.coalition.members.Contact;
import org.evenhand.app.coalition.members.Evidence;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.coalition.members.SignatoryList;
import org.evenhand.app.consultation.Consultation;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.consultation.Consultations;
import org.evenhand.app.consultation.Dossier;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.consultation.Responding;
import org.evenhand.app.updates.Kept;
import org.evenhand.app.updates.Meeting;
import org.evenhand.app.updates.Meetings;

/**
 * A campaign in Evenborough: who belongs, a letter that one of two addressees answered late and the other not at all, a response in drafting, and
 * a meeting that left something undone. Everything ends in “(invented)”; no ask and no commitment is touched, for those are real. Each step
 * looks whether it was taken, so that it may be begun again.
 */
class InventedCampaign {

    private static final String COALITION = "Coalition of Evenborough (invented)";
    private static final String GUILD = "Evenborough Guild of Language Therapists (invented)";
    private static final String FAMILIES = "Evenborough Families of Deaf Children (invented)";
    private static final String NURSERIES = "Evenborough Society of Nurseries (invented)";
    private static final String LETTER = "Who will help the children of Evenborough? (invented)";
    private static final String CONSULTATION = "Help close to home in Evenborough (invented)";
    private static final String MEETING = "Officials of Evenborough meet the coalition (invented)";
    private static final String SOURCE = "https://example.invalid/evenborough";
    private static final UUID NOT_YET = new UUID(0, 0);

    private static final int JOINED_DAYS_AGO = 200;
    private static final int SENT_DAYS_AGO = 150;
    /** The reply that the coalition got from a department in 2023 took 96 days. */
    private static final int REPLIED_AFTER_DAYS = 96;

    private static final int OPENED_DAYS_AGO = 40;
    private static final int MET_DAYS_AGO = 30;

    private final Members members;
    private final Writing writing;
    private final Letters letters;
    private final Signing signing;
    private final Responding responding;
    private final Consultations consultations;
    private final Meetings meetings;

    InventedCampaign(
            Members members,
            Writing writing,
            Letters letters,
            Signing signing,
            Responding responding,
            Consultations consultations,
            Meetings meetings) {
        this.members = members;
        this.writing = writing;
        this.letters = letters;
        this.signing = signing;
        this.responding = responding;
        this.consultations = consultations;
        this.meetings = meetings;
    }

    /** Something that a campaigner does, by a clock that is held at its day. */
    record Step(int daysAgo, Runnable happens) {}

    /** The oldest first. */
    List<Step> history() {
        return List.of(
                new Step(JOINED_DAYS_AGO, this::join),
                new Step(SENT_DAYS_AGO, this::write),
                new Step(SENT_DAYS_AGO - REPLIED_AFTER_DAYS, this::hear),
                new Step(OPENED_DAYS_AGO, this::open),
                new Step(MET_DAYS_AGO, this::meet),
                new Step(MET_DAYS_AGO - 1, this::draft));
    }

    private void join() {
        LocalDate today = members.today();
        members.enter(List.of(
                entry(GUILD, Sector.PROFESSIONAL_BODY, today),
                entry(FAMILIES, Sector.PARENTS, today),
                entry(NURSERIES, Sector.TRADE_ASSOCIATION, today)));
        members.ask(new Members.Request(
                "Evenborough College Union (invented)",
                Sector.TRADE_UNION,
                Nation.ENGLAND,
                "",
                true,
                new Contact("Una Union-Secretary (invented)", "Secretary", "union@evenborough.invalid")));
    }

    private static SignatoryList.Entry entry(String name, Sector sector, LocalDate on) {
        return new SignatoryList.Entry(
                name,
                sector,
                Optional.of(Nation.ENGLAND),
                on,
                new Evidence("Signed the founding statement (invented)", SOURCE, "Chair"));
    }

    private Stream<Member> belonging() {
        return members.belongingOn(members.today()).stream()
                .filter(member -> Stream.of(GUILD, FAMILIES, NURSERIES).anyMatch(member.name()::equals));
    }

    private Optional<Letter> letter() {
        return letters.list().stream()
                .filter(letter -> letter.latest().subject().equals(LETTER))
                .findFirst();
    }

    private void write() {
        if (letter().isPresent()) {
            return;
        }
        LetterId id = writing.begin(
                Letter.Kind.ORGANISATIONS,
                new Writing.Draft(
                        COALITION,
                        LETTER,
                        "Dear all,\n\nNurseries of Evenborough wait longer than its schools (invented).\n\n"
                                + "Please say by when that will change.",
                        List.of(
                                new Addressee(1, "Department of Evenborough (invented)", "The Minister (invented)"),
                                new Addressee(2, "Health Board of Evenborough (invented)", "The Chair (invented)")),
                        List.of()));
        writing.take(id, LetterStep.OPEN_FOR_SIGNING);
        belonging()
                .flatMap(member -> signing.invite(id, member.id()).stream())
                .forEach(made -> signing.sign(made.secret(), "Chair"));
        writing.send(id);
    }

    private void hear() {
        letter().ifPresent(letter -> writing.reply(
                letter.id(),
                new Letter.Reply(
                        1,
                        members.today(),
                        "The Minister (invented)",
                        "Invented: we are looking into it.",
                        SOURCE + "/reply")));
    }

    private Optional<Dossier> response() {
        return consultations.list().stream()
                .filter(dossier -> dossier.consultation().title().equals(CONSULTATION))
                .findFirst();
    }

    private void open() {
        if (response().isPresent()) {
            return;
        }
        LocalDate today = members.today();
        responding.open(new Consultation(
                "",
                CONSULTATION,
                "Department of Evenborough (invented)",
                today,
                today.plusDays(OPENED_DAYS_AGO + 30L),
                SOURCE + "/consultation",
                "",
                COALITION,
                Optional.empty(),
                List.of(
                        new Clause(1, "Who should be able to ask for help? (invented)", List.of()),
                        new Clause(2, "What should happen when nobody answers? (invented)", List.of()))));
    }

    private void draft() {
        Optional<Dossier> response =
                response().filter(dossier -> dossier.points().isEmpty());
        if (response.isEmpty()) {
            return;
        }
        String key = response.get().consultation().key();
        responding.take(key, point(1, NURSERIES, "A nursery should ask like a school, without a plan (invented)."));
        responding.take(key, point(1, GUILD, "Whoever works with the child should be able to ask (invented)."));
        responding.take(
                key, point(2, FAMILIES, "Families should see who has not answered, and since when (invented)."));
        responding.answer(
                key,
                1,
                0,
                "Every setting should be able to ask, with or without a plan (invented).",
                consultations.find(key).orElseThrow().pointsOn(1).stream()
                        .map(Point::id)
                        .toList());
    }

    private Point point(int clause, String body, String words) {
        return new Point(NOT_YET, clause, body, "chair", words, SOURCE + "/study", "", true, members.today(), false);
    }

    private void meet() {
        if (meetings.list().stream().anyMatch(meeting -> meeting.title().equals(MEETING))) {
            return;
        }
        LocalDate today = members.today();
        Kept kept = meetings.record(new Meeting(
                NOT_YET,
                today,
                MEETING,
                "Invented: the Department heard how long nurseries wait, and promised to look at the figures.",
                SOURCE + "/minutes",
                true,
                List.of(
                        new Meeting.Party("Department of Evenborough (invented)", "two officials"),
                        new Meeting.Party(COALITION, "chair")),
                List.of(),
                List.of()));
        if (kept instanceof Kept.Done done) {
            leave(UUID.fromString(done.key()), today);
        }
    }

    private void leave(UUID meeting, LocalDate today) {
        meetings.leave(meeting, "Send the figures on nurseries (invented)", COALITION, today.plusDays(14));
        meetings.leave(
                meeting,
                "Say who answers for children under five (invented)",
                "Department of Evenborough (invented)",
                today.plusDays(MET_DAYS_AGO + 20L));
    }
}
