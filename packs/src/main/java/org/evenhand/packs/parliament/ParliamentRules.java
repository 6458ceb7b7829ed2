package org.evenhand.packs.parliament;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/**
 * How questions and answers are read: sessions, when an answer is due, by what words Government says that it does not know, where Evenhand
 * estimates that instead, which ask a question may serve and which specialism it names. All of it is data with its source.
 */
public final class ParliamentRules {

    public static final String PACK = "parliament-rules";

    private final Pack pack;
    private final List<Session> sessions;
    private final List<DueRule> due;
    private final List<Phrase> phrases;
    private final List<Estimate> estimates;
    private final List<AskWords> askWords;
    private final List<Specialism> specialisms;

    private ParliamentRules(Pack pack) {
        this.pack = pack;
        this.sessions = pack.table("sessions").stream()
                .map(row -> new Session(
                        row.text("id"),
                        row.text("title"),
                        row.date("first_day"),
                        row.value("basis", Basis::valueOf),
                        row.text("source")))
                .sorted(Comparator.comparing(Session::firstDay))
                .toList();
        this.due = pack.table("due").stream().map(ParliamentRules::due).toList();
        this.phrases = pack.table("not-held").stream()
                .map(row ->
                        new Phrase(row.text("id"), row.value("pattern", ParliamentRules::pattern), row.text("meaning")))
                .toList();
        this.estimates = pack.table("estimates").stream()
                .map(row -> new Estimate(
                        row.text("id"),
                        row.text("title"),
                        row.value("pattern", ParliamentRules::pattern),
                        row.textOrEmpty("path"),
                        row.textOrEmpty("page"),
                        row.text("says")))
                .toList();
        this.askWords = pack.table("ask-words").stream()
                .map(row -> new AskWords(
                        row.text("ask"),
                        row.value("pattern", ParliamentRules::pattern),
                        row.value("standing", Standing::valueOf)))
                .toList();
        this.specialisms = pack.table("specialisms").stream()
                .map(row -> new Specialism(
                        row.value("profession", Profession::of),
                        row.text("plural"),
                        row.value("pattern", ParliamentRules::pattern)))
                .toList();
    }

    public static ParliamentRules from(Packs packs) {
        return new ParliamentRules(packs.get(PACK));
    }

    /** A session of Parliament; numbers of questions begin again with each. */
    public record Session(String id, String title, LocalDate firstDay, Basis basis, String source) {}

    /** How a due day is counted. */
    public enum Counting {
        /** The day for which the question was put down. */
        DAY_FOR_ANSWER,
        /** So many days after it was tabled. */
        DAYS_AFTER_TABLING,
        /** So many working days after it was tabled. */
        WORKING_DAYS_AFTER_TABLING
    }

    /**
     * When an answer is due.
     *
     * @param namedDay whether the rule is for questions that name the day
     * @param days 0 where the day for answer counts
     * @param status how firm it is
     */
    public record DueRule(
            House house,
            boolean namedDay,
            Counting counting,
            int days,
            PolicyStatus status,
            Basis basis,
            String words,
            String source) {}

    /** Words by which an answer says that something is not known. */
    public record Phrase(String id, Pattern pattern, String meaning) {}

    /**
     * What Evenhand has instead.
     *
     * @param pattern in question and heading
     * @param path of the page; empty where Evenhand estimates nothing either
     * @param page its name
     * @param says what stands there, and what does not
     */
    public record Estimate(String id, String title, Pattern pattern, String path, String page, String says) {}

    /** How sure it is that a question serves an ask. */
    public enum Standing {
        /** By its words; nobody has looked. */
        SUGGESTED,
        /** A person looked and agreed. */
        CONFIRMED
    }

    /** Words that point from a question to an ask. */
    public record AskWords(String ask, Pattern pattern, Standing standing) {}

    /** A specialism by the words that name it. */
    public record Specialism(Profession profession, String plural, Pattern pattern) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Session> sessions() {
        return sessions;
    }

    /** The session that was running, or was the last to begin. */
    public Optional<Session> sessionOn(LocalDate day) {
        return sessions.stream()
                .filter(session -> !session.firstDay().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    public Optional<Session> findSession(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** @throws BrokenPack if there is none */
    public DueRule due(House house, boolean namedDay) {
        return due.stream()
                .filter(rule -> rule.house() == house && rule.namedDay() == namedDay)
                .findFirst()
                .orElseThrow(() -> new BrokenPack(
                        "%s says of no day on which an answer in the %s is due.".formatted(version(), house.title())));
    }

    public List<Specialism> specialisms() {
        return specialisms;
    }

    public List<Estimate> estimates() {
        return estimates;
    }

    /**
     * The words by which an answer says that something is not known.
     *
     * @param phrase which rule found them
     * @param words as they stand in the answer: the sentence
     */
    public record NotHeld(Phrase phrase, String words) {}

    /** Empty where an answer does not say so. */
    public Optional<NotHeld> notHeld(String answer) {
        for (Phrase phrase : phrases) {
            Matcher found = phrase.pattern().matcher(answer);
            if (found.find()) {
                return Optional.of(new NotHeld(phrase, sentence(answer, found.start(), found.end())));
            }
        }
        return Optional.empty();
    }

    /** What a question is about, for the map of what is not known; the first rule that fits. */
    public Optional<Estimate> estimateFor(String question) {
        return estimates.stream()
                .filter(estimate -> estimate.pattern().matcher(question).find())
                .findFirst();
    }

    /** Asks a question may serve, by its words. */
    public List<AskWords> asksOf(String question) {
        return askWords.stream()
                .filter(words -> words.pattern().matcher(question).find())
                .toList();
    }

    public List<Profession> specialismsIn(String text) {
        return specialisms.stream()
                .filter(specialism -> specialism.pattern().matcher(text).find())
                .map(Specialism::profession)
                .toList();
    }

    private static String sentence(String text, int start, int end) {
        int from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf('\n', start));
        int dot = text.indexOf(". ", end - 1);
        int line = text.indexOf('\n', end - 1);
        int to = dot < 0 ? line : line < 0 ? dot + 1 : Math.min(dot + 1, line);
        return text.substring(from < 0 ? 0 : from + 1, to < 0 ? text.length() : to)
                .strip();
    }

    private static DueRule due(Row row) {
        return new DueRule(
                row.value("house", House::of),
                row.flag("named_day"),
                row.value("counting", Counting::valueOf),
                row.whole("days"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("words"),
                row.text("source"));
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw new NotUnderstood("Pattern", expression, "Write a regular expression of Java.");
        }
    }
}
