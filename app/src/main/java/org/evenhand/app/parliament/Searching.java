package org.evenhand.app.parliament;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.packs.coalition.CoalitionFacts;
import org.evenhand.packs.parliament.WrittenQuestion;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Finds questions, answers, asks and letters by their words. What is searched is loaded at the start, when a pack has changed. */
@Service
public class Searching implements ApplicationRunner {

    private static final int LONGEST = 200;

    private final ParliamentTable table;
    private final Questioning questioning;
    private final CoalitionFacts facts;
    private final TransactionOperations transactions;
    private final Clock clock;

    Searching(
            ParliamentTable table,
            Questioning questioning,
            CoalitionFacts facts,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.questioning = questioning;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.execute(status -> {
            table.lock();
            String packs = Stream.concat(questioning.data().stream(), facts.versions().stream())
                    .map(DataVersion::toString)
                    .collect(Collectors.joining(" "));
            if (!table.loadedFrom().equals(java.util.Optional.of(packs))) {
                table.replace(documents(), packs, clock.instant());
            }
            return status;
        });
    }

    /** @param words as a person types them; what is too long is cut off */
    public List<Found> find(String words, int most) {
        String sought = words.replaceAll("\\p{Cntrl}", " ").strip();
        String cut = sought.length() > LONGEST ? sought.substring(0, LONGEST) : sought;
        return cut.isEmpty()
                ? List.of()
                : java.util.Objects.requireNonNull(transactions.execute(status -> table.search(cut, most)));
    }

    private List<Document> documents() {
        List<Document> all = new ArrayList<>();
        for (Asked asked : questioning.list()) {
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
        return all;
    }
}
