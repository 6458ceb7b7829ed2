package org.evenhand.app.parliament;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.site.Problem;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.packs.parliament.WrittenQuestions;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds questions, answers, asks and letters by their words. What is searched is loaded when a pack has changed. */
@Service
public class Searching implements ApplicationRunner {

    private static final int LONGEST = 200;

    /** Changes when what is loaded changes in kind, so that an upgrade loads it again. */
    private static final String FORM = "2: ";

    private final ParliamentTable table;
    private final Questioning questioning;
    private final CoalitionFacts facts;
    private final Packs packs;
    private final List<Searchable> others;
    private final TransactionOperations transactions;
    private final Clock clock;

    Searching(
            ParliamentTable table,
            Questioning questioning,
            CoalitionFacts facts,
            Packs packs,
            List<Searchable> others,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.questioning = questioning;
        this.facts = facts;
        this.packs = packs;
        this.others = others;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(questioning.known());
    }

    /**
     * Looks whether an edition of the questions came since. It can be searched before it is shown, so that whoever sees the new edition named
     * finds all of it.
     *
     * @return whether there was one
     */
    @Scheduled(
            fixedDelayString = "${evenhand.parliament.look-every:5m}",
            initialDelayString = "${evenhand.parliament.look-every:5m}")
    public boolean look() {
        Optional<Pack> newest = packs.findNow(WrittenQuestions.PACK)
                .filter(pack ->
                        !pack.folder().equals(questioning.known().questions().folder()));
        newest.map(WrittenQuestions::of).map(questioning::read).ifPresent(fresh -> {
            load(fresh);
            questioning.use(fresh);
        });
        return newest.isPresent();
    }

    private void load(Questioning.Known known) {
        transactions.executeWithoutResult(status -> {
            table.lock();
            String editions = Stream.concat(
                            Stream.of(
                                    known.questions().version(),
                                    questioning.rules().version()),
                            facts.versions().stream())
                    .map(DataVersion::toString)
                    .collect(Collectors.joining(
                            " ", FORM, " " + known.questions().folder()));
            if (!table.loadedFrom().equals(Optional.of(editions))) {
                table.replace(documents(known), editions, clock.instant());
            }
        });
    }

    /**
     * A question that fits.
     *
     * @param quoted pieces of it; every second one holds words that were sought; empty where none were
     */
    public record Match(Asked asked, List<String> quoted) {

        public Match {
            quoted = List.copyOf(quoted);
        }
    }

    /** Every question that fits a search on a day; none where the search cannot be read. */
    public List<Match> matches(QuestionSearch search, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Questioning.Choice choice = search.read(problems);
        return problems.isEmpty()
                ? matches(find(search.sought(), Integer.MAX_VALUE), search, choice, today)
                : List.of();
    }

    /** Newest first, or, where words are sought, the best first. */
    public List<Match> matches(List<Found> found, QuestionSearch search, Questioning.Choice choice, LocalDate today) {
        List<Asked> chosen = questioning.list(choice, today);
        if (search.sought().isEmpty()) {
            return chosen.stream().map(asked -> new Match(asked, List.of())).toList();
        }
        Map<String, Asked> byKey = new HashMap<>();
        chosen.forEach(asked -> byKey.put(asked.question().id().path(), asked));
        return found.stream()
                .filter(Found::isQuestion)
                .flatMap(one -> Stream.ofNullable(byKey.get(one.key())).map(asked -> new Match(asked, one.quoted())))
                .toList();
    }

    /** Makes a letter that was just sent findable, in the transaction of sending it. */
    public void add(Searchable.PublicLetter letter) {
        table.put(letter.asDocument());
    }

    /** @param words as a person types them; what is too long is cut off */
    public List<Found> find(String words, int most) {
        String sought = words.replaceAll("\\p{Cntrl}", " ").strip();
        String cut = sought.length() > LONGEST ? sought.substring(0, LONGEST) : sought;
        return cut.isEmpty()
                ? List.of()
                : Objects.requireNonNull(transactions.execute(status -> table.search(cut, most)));
    }

    /** How the database finds them, for who measures it. */
    public List<String> plan(String words, int most) {
        return Objects.requireNonNull(transactions.execute(status -> table.plan(words, most)));
    }

    private List<Document> documents(Questioning.Known known) {
        List<Document> all = new ArrayList<>();
        for (Asked asked : known.newestFirst()) {
            WrittenQuestion question = asked.question();
            all.add(new Document(
                    Document.Kind.QUESTION,
                    question.id().path(),
                    question.title(),
                    String.join(
                            "\n",
                            question.question(),
                            question.answer(),
                            asked.asker(),
                            question.id().uin())));
        }
        facts.asks()
                .forEach(ask -> all.add(new Document(
                        Document.Kind.ASK, ask.id(), ask.text(), String.join("\n", ask.theme(), ask.source()))));
        facts.letters()
                .forEach(letter -> all.add(new Document(
                        Document.Kind.LETTER,
                        letter.id(),
                        letter.subject(),
                        String.join(
                                "\n",
                                letter.date(),
                                letter.from(),
                                letter.addressees(),
                                letter.repliedBy(),
                                letter.source()))));
        others.stream()
                .flatMap(other -> other.letters().stream())
                .map(Searchable.PublicLetter::asDocument)
                .forEach(all::add);
        return all;
    }
}
