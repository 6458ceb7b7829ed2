package org.evenhand.app.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.consultation.AnswerVersion;
import org.evenhand.app.consultation.Consultation;
import org.evenhand.app.consultation.Consultation.Clause;
import org.evenhand.app.consultation.Dossier;
import org.evenhand.app.consultation.Inviting.Opened;
import org.evenhand.app.consultation.Point;
import org.evenhand.app.consultation.Reply;
import org.evenhand.app.consultation.Reply.Outcome;
import org.evenhand.app.consultation.Response.NamedAsk;
import org.evenhand.app.consultation.Step;
import org.evenhand.app.consultation.Submission;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Choice;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Tag;

/** What the pages of consultations show. */
public final class ConsultationPages {

    private ConsultationPages() {}

    /** A state in its colour: the words of the key, and of the key with “.colour”. */
    public static Tag tag(String kind, Enum<?> value) {
        String key = "consultation.%s.%s".formatted(kind, value.name());
        return Tag.of(Words.of(key), Words.of(key + ".colour"));
    }

    /** Which consultations did we respond to? */
    public record All(List<Dossier> dossiers, boolean mayRecord, LocalDate today, String source) {}

    /** One consultation, for everybody. */
    public record One(Dossier dossier, List<Part> parts, boolean mayRecord, LocalDate today, String source) {}

    /** A part of a response made elsewhere, with the asks it makes. */
    public record Part(Clause clause, List<NamedAsk> asks) {}

    /** The response as it was sent. */
    public record Sent(Consultation consultation, Submission submission) {}

    /** What became of each part of the response? */
    public record Compared(Dossier dossier, List<Line> lines, List<Count> counts, boolean mayRecord, String source) {}

    /**
     * One part beside what Government said.
     *
     * @param words our answer; empty where only its asks are held here
     */
    public record Line(Clause clause, String words, List<NamedAsk> asks, Optional<Reply> reply) {

        public Outcome outcome() {
            return reply.map(Reply::outcome).orElse(Outcome.NOT_ANSWERED);
        }
    }

    /** How many parts came to this. */
    public record Count(Outcome outcome, long parts) {}

    /**
     * Where campaigners work on a response.
     *
     * @param members for whom a private address can be made
     */
    public record Workbench(
            Dossier dossier, List<Step> steps, List<Member> members, LocalDate today, FormProblems problems) {}

    /**
     * A private address that was made.
     *
     * @param address shown once; empty where it goes by mail
     */
    public record Invited(String key, String member, String address) {}

    /**
     * What does your organisation say?
     *
     * @param address the private address, without the site
     */
    public record OfMember(
            Opened opened, String address, AgreementForm form, List<Option> stances, FormProblems problems) {}

    /** What does your organisation say on one question? */
    public record PointOfMember(
            Opened opened, String address, Clause clause, PointForm form, List<Option> asks, FormProblems problems) {}

    /** What is the consultation? */
    public record Open(OpenForm form, FormProblems problems) {}

    /** What does a member say? */
    public record Say(
            Consultation consultation, Clause clause, PointForm form, List<Option> asks, FormProblems problems) {}

    /**
     * What do we answer?
     *
     * @param choices the points on this question
     * @param versions the newest first
     * @param theirs what somebody else saved meanwhile
     */
    public record Answering(
            Consultation consultation,
            Clause clause,
            AnswerForm form,
            List<Point> points,
            List<Choice> choices,
            List<AnswerVersion> versions,
            Optional<AnswerVersion> theirs,
            FormProblems problems) {}

    /** What does a member say to the wording? */
    public record Agreeing(
            Consultation consultation, AgreementForm form, List<Option> stances, FormProblems problems) {}

    /** What did Government say? */
    public record Hearing(
            Consultation consultation, Clause clause, ReplyForm form, List<Option> outcomes, FormProblems problems) {}
}
