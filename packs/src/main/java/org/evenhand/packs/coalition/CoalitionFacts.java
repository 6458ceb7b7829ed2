package org.evenhand.packs.coalition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;

/** What the coalition asked for, wrote and heard, and what Government said it would do: facts, each with its source. Never changes. */
public final class CoalitionFacts {

    private final List<Ask> asks;
    private final List<KnownQuestion> questions;
    private final List<Letter> letters;
    private final List<Event> events;
    private final List<WatchedGroup> groups;
    private final List<KnownCommitment> commitments;
    private final Map<String, DataVersion> versions = new LinkedHashMap<>();

    private CoalitionFacts(Packs packs) {
        this.asks = read(packs, "coalition-asks", "facts").stream()
                .map(row -> new Ask(
                        row.text("ask_id"),
                        row.text("theme"),
                        row.text("kind"),
                        row.text("text"),
                        row.text("made_on"),
                        row.text("source_url")))
                .toList();
        this.questions = read(packs, "coalition-questions", "facts").stream()
                .map(row -> new KnownQuestion(
                        row.text("question_id"),
                        row.textOrEmpty("uin"),
                        row.textOrEmpty("asked_date"),
                        row.textOrEmpty("answered_date"),
                        row.textOrEmpty("asking_member"),
                        row.text("answering_body"),
                        row.textOrEmpty("answering_member"),
                        row.text("heading"),
                        row.text("question_summary"),
                        row.text("answer_summary"),
                        row.text("source_url"),
                        row.text("verification")))
                .toList();
        this.letters = read(packs, "coalition-letters", "facts").stream()
                .map(row -> new Letter(
                        row.text("letter_id"),
                        row.text("date"),
                        row.text("from_body"),
                        row.text("addressees"),
                        row.text("subject"),
                        row.textOrEmpty("response_date"),
                        row.textOrEmpty("response_by"),
                        row.text("source_url")))
                .toList();
        this.events = read(packs, "coalition-events", "facts").stream()
                .map(row -> new Event(
                        row.text("event_id"),
                        row.text("date"),
                        row.text("event_type"),
                        row.text("title"),
                        row.textOrEmpty("description"),
                        row.text("source_url"),
                        row.text("verification")))
                .toList();
        this.groups = read(packs, "coalition-groups", "facts").stream()
                .map(row -> new WatchedGroup(
                        row.text("slug"),
                        row.text("title"),
                        row.date("last_register"),
                        row.textOrEmpty("signed_8_dec_2022_letter_as"),
                        row.textOrEmpty("secretariat"),
                        row.optionalDate("most_recent_agm"),
                        row.optionalDate("reporting_deadline"),
                        row.text("source_url")))
                .toList();
        this.commitments = read(packs, "coalition-commitments", "commitments").stream()
                .map(CoalitionFacts::commitment)
                .toList();
    }

    public static CoalitionFacts from(Packs packs) {
        return new CoalitionFacts(packs);
    }

    private List<Row> read(Packs packs, String name, String table) {
        Optional<Pack> pack = packs.find(name);
        pack.ifPresent(found -> versions.put(name, found.version()));
        return pack.map(found -> found.table(table).stream().toList()).orElseGet(List::of);
    }

    /**
     * Something the coalition asks of Government.
     *
     * @param id key, the same in every version: "A24"
     * @param kind clarification, recommendation or risk
     * @param madeOn a day or a month
     */
    public record Ask(String id, String theme, String kind, String text, String madeOn, String source) {}

    /** A written question as it was read on a public page; dates and numbers may be missing. */
    public record KnownQuestion(
            String id,
            String uin,
            String askedOn,
            String answeredOn,
            String asker,
            String body,
            String answerer,
            String heading,
            String question,
            String answer,
            String source,
            String verification) {}

    /** A letter or statement; a reply where one was found. */
    public record Letter(
            String id,
            String date,
            String from,
            String addressees,
            String subject,
            String repliedOn,
            String repliedBy,
            String source) {}

    /** Something that happened. */
    public record Event(
            String id,
            String date,
            String type,
            String title,
            String description,
            String source,
            String verification) {}

    /**
     * A group of parliamentarians that concerns the coalition.
     *
     * @param lastRegister the latest register it was found on
     * @param signedAs the name under which it signed the letter of 8 December 2022, or empty
     */
    public record WatchedGroup(
            String slug,
            String title,
            LocalDate lastRegister,
            String signedAs,
            String secretariat,
            Optional<LocalDate> agm,
            Optional<LocalDate> reportingDeadline,
            String source) {}

    /**
     * What Government said it would do.
     *
     * @param quoted whether the words are its own, else a summary
     * @param dueWords by when, as it was said
     * @param figure key of the pack policy-figures, or empty
     * @param question address within the register of questions, or empty
     * @param state OPEN, PARTLY_MET, MET, BROKEN or WITHDRAWN
     */
    public record KnownCommitment(
            String id,
            String ask,
            String by,
            LocalDate saidOn,
            String words,
            boolean quoted,
            Optional<LocalDate> due,
            String dueWords,
            String figure,
            OptionalDouble figureValue,
            String source,
            String question,
            String state,
            Optional<LocalDate> stateOn,
            String stateSource) {}

    private static KnownCommitment commitment(Row row) {
        return new KnownCommitment(
                row.text("id"),
                row.text("ask"),
                row.text("by"),
                row.date("said_on"),
                row.text("words"),
                row.flag("quoted"),
                row.optionalDate("due"),
                row.textOrEmpty("due_words"),
                row.textOrEmpty("figure"),
                row.optionalNumber("figure_value"),
                row.text("source"),
                row.textOrEmpty("question"),
                row.text("state"),
                row.optionalDate("state_on"),
                row.textOrEmpty("state_source"));
    }

    /** Of every pack that was read. */
    public List<DataVersion> versions() {
        return List.copyOf(versions.values());
    }

    /** Of these packs only, for the source line of a page that uses no other; those that are absent are left out. */
    public List<DataVersion> versionsOf(String... packs) {
        return Stream.of(packs)
                .flatMap(pack -> Stream.ofNullable(versions.get(pack)))
                .toList();
    }

    public List<Ask> asks() {
        return asks;
    }

    public Optional<Ask> findAsk(String id) {
        return asks.stream().filter(ask -> ask.id().equalsIgnoreCase(id)).findFirst();
    }

    public List<KnownQuestion> questions() {
        return questions;
    }

    public List<Letter> letters() {
        return letters;
    }

    public List<Event> events() {
        return events;
    }

    public List<WatchedGroup> groups() {
        return groups;
    }

    public List<KnownCommitment> commitments() {
        return commitments;
    }
}
