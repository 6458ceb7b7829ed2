package org.evenhand.app.parliament;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.guidance.WorkingDays;
import org.evenhand.app.site.Words;
import org.evenhand.packs.parliament.MinisterPosts;
import org.evenhand.packs.parliament.ParliamentRules;
import org.evenhand.packs.parliament.QuestionId;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.packs.parliament.WrittenQuestions;
import org.evenhand.vocabulary.DataVersion;

/** All written questions of the newest edition, read by the rules once for each edition. Safe for many threads. */
public final class Questioning {

    private final ParliamentRules rules;
    private final Members members;
    private final MinisterPosts posts;
    private final WorkingDays workingDays;
    private volatile Known known;

    Questioning(
            WrittenQuestions questions,
            ParliamentRules rules,
            Members members,
            MinisterPosts posts,
            WorkingDays workingDays) {
        this.rules = rules;
        this.members = members;
        this.posts = posts;
        this.workingDays = workingDays;
        this.known = read(questions);
    }

    /** One edition as it was read. Never changes. */
    record Known(WrittenQuestions questions, List<Asked> newestFirst, Map<QuestionId, Asked> byId) {}

    Known read(WrittenQuestions questions) {
        List<Asked> newestFirst = questions.list().stream().map(this::read).toList();
        Map<QuestionId, Asked> byId = new TreeMap<>();
        newestFirst.forEach(asked -> byId.put(asked.question().id(), asked));
        return new Known(questions, newestFirst, byId);
    }

    Known known() {
        return known;
    }

    /** From now on this edition is the one that is asked. */
    void use(Known fresh) {
        known = fresh;
    }

    private Asked read(WrittenQuestion question) {
        ParliamentRules.DueRule rule = rules.due(question.id().house(), question.namedDay());
        LocalDate due = switch (rule.counting()) {
            case DAY_FOR_ANSWER -> question.forAnswerOn();
            case DAYS_AFTER_TABLING -> question.tabledOn().plusDays(rule.days());
            case WORKING_DAYS_AFTER_TABLING -> workingDays.after(question.tabledOn(), rule.days());
        };
        String asked = question.heading() + "\n" + question.question();
        Optional<ParliamentRules.NotHeld> notHeld = rules.notHeld(question.answer());
        int asker = question.asker().id();
        return new Asked(
                question,
                question.asker().name().isEmpty()
                        ? members.find(asker).orElseGet(() -> Words.of("parliament.member", asker))
                        : question.asker().name(),
                due,
                rule,
                punctuality(question, due),
                notHeld,
                notHeld.flatMap(found -> rules.estimateFor(asked)),
                rules.asksOf(asked).stream()
                        .map(ParliamentRules.AskWords::ask)
                        .distinct()
                        .toList(),
                rules.specialismsIn(asked));
    }

    /** Without a day of the answer, only a file that was still kept up after the due day shows that it was late. */
    static Punctuality punctuality(WrittenQuestion question, LocalDate due) {
        if (question.withdrawn()) {
            return Punctuality.UNKNOWN;
        }
        if (question.answeredOn().isPresent() && !question.holding()) {
            return question.answeredOn().get().isAfter(due) ? Punctuality.LATE : Punctuality.ON_TIME;
        }
        return question.seenUntil().isAfter(due) ? Punctuality.LATE : Punctuality.UNKNOWN;
    }

    public ParliamentRules rules() {
        return rules;
    }

    /** The packs it was read from. */
    public List<DataVersion> data() {
        return Stream.concat(Stream.of(known.questions().version(), rules.version()), posts.version().stream())
                .toList();
    }

    /** Where the edition of the questions lies. Two of the same day have the same version, but not the same place. */
    public Path edition() {
        return known.questions().folder();
    }

    /** The last day of which the files tell anything. */
    public LocalDate seenUntil() {
        return known.newestFirst().stream()
                .map(asked -> asked.question().seenUntil())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    public List<Asked> list() {
        return known.newestFirst();
    }

    public Optional<Asked> find(QuestionId id) {
        return Optional.ofNullable(known.byId().get(id));
    }

    /** @param path as in addresses: "commons/2024-26/8602" */
    public Optional<Asked> find(String path) {
        return known.newestFirst().stream()
                .filter(asked -> asked.question().id().path().equals(path))
                .findFirst();
    }

    /** Departments by how much they are asked, most first. */
    public List<String> bodies() {
        return known.newestFirst().stream()
                .collect(Collectors.groupingBy(asked -> asked.question().body(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Questions whose answers say that something is not known, newest first. */
    public List<Asked> notHeld() {
        return known.newestFirst().stream()
                .filter(asked -> asked.notHeld().isPresent())
                .toList();
    }

    /**
     * Who answered, and in what post on that day.
     *
     * @param name as published, or as the lists of members name the number
     * @param posts as published, or those that were held on the day of the answer; empty where neither is known
     */
    public record Answerer(String name, List<String> posts) {}

    /** Empty where the file does not say. */
    public Optional<Answerer> answererOf(Asked asked) {
        WrittenQuestion question = asked.question();
        if (question.answeredBy().isEmpty() && question.answererId().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt id = question.answererId();
        String name = question.answeredBy().isEmpty()
                ? members.find(id.getAsInt()).orElseGet(() -> Words.of("parliament.member", id.getAsInt()))
                : question.answeredBy();
        List<String> held = !question.role().isEmpty()
                ? List.of(question.role())
                : question.answeredOn().stream()
                        .filter(on -> id.isPresent())
                        .flatMap(on -> posts.heldBy(id.getAsInt(), on).stream())
                        .map(MinisterPosts.Post::name)
                        .toList();
        return Optional.of(new Answerer(name, held));
    }

    /** The questions that an answer points to, where they are known here. */
    public List<Reference> references(Asked asked) {
        List<Reference> found = new ArrayList<>();
        for (Reference.Named named : Reference.in(asked.question().answer())) {
            found.add(new Reference(named, resolve(named)));
        }
        return found;
    }

    private Optional<Asked> resolve(Reference.Named named) {
        Optional<String> session = named.on().flatMap(rules::sessionOn).map(ParliamentRules.Session::id);
        return known.questions().withNumber(named.uin()).stream()
                .filter(question -> session.isEmpty() || question.id().session().equals(session.get()))
                .findFirst()
                .flatMap(question -> find(question.id()));
    }

    /** Nearly the same question by the same member to another department, within a month. */
    public List<Asked> twinsOf(Asked asked) {
        WrittenQuestion one = asked.question();
        return known.newestFirst().stream()
                .filter(other -> other.question().asker().id() == one.asker().id()
                        && other.question().bodyId() != one.bodyId()
                        && Math.abs(other.question().tabledOn().toEpochDay()
                                        - one.tabledOn().toEpochDay())
                                <= Sameness.WITHIN_DAYS
                        && Sameness.of(one.question(), other.question().question()) >= Sameness.ENOUGH)
                .toList();
    }

    /** Pairs of nearly the same question to two departments, newest first; each pair once. */
    public List<List<Asked>> twins() {
        List<List<Asked>> pairs = new ArrayList<>();
        for (Asked asked : known.newestFirst()) {
            List<Asked> others = twinsOf(asked).stream()
                    .filter(other ->
                            other.question().bodyId() > asked.question().bodyId())
                    .toList();
            for (Asked other : others) {
                pairs.add(List.of(asked, other));
            }
        }
        return pairs;
    }

    /** A choice among the questions; what is empty does not choose. */
    public record Choice(
            String body,
            Optional<QuestionState> state,
            String ask,
            String specialism,
            String asker,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        boolean holds(Asked asked, LocalDate today) {
            WrittenQuestion question = asked.question();
            return (body.isEmpty() || body.equals(question.body()))
                    && (state.isEmpty() || state.get() == asked.stateOn(today))
                    && (ask.isEmpty() || asked.asks().contains(ask))
                    && (specialism.isEmpty()
                            || asked.specialisms().stream()
                                    .anyMatch(one -> one.name().equals(specialism)))
                    && (asker.isEmpty()
                            || asked.asker().toLowerCase(Locale.ROOT).contains(asker.toLowerCase(Locale.ROOT)))
                    && (from.isEmpty() || !question.tabledOn().isBefore(from.get()))
                    && (to.isEmpty() || !question.tabledOn().isAfter(to.get()));
        }
    }

    public List<Asked> list(Choice choice, LocalDate today) {
        return known.newestFirst().stream()
                .filter(asked -> choice.holds(asked, today))
                .toList();
    }
}
