package org.evenhand.app.updates;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.QuestionSearch;
import org.evenhand.app.parliament.QuestionState;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.parliament.Searching;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.updates.SubscriberTable.Subscriber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells who confirmed a search what is new among the questions it finds: a question that was not there, or one that stands elsewhere now. What
 * was told is kept, so that running twice tells nothing twice; one address gets one mail, however many searches it has.
 */
@Service
public class Alerting {

    static final String ALERT = "alerts.questions";

    /** Of one search in one mail; of the others the mail says how many there are and where. */
    private static final int MOST_NAMED = 30;

    private final SubscriberTable table;
    private final Searching searching;
    private final Questioning questioning;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Optional<Seen> seen = Optional.empty();

    Alerting(
            SubscriberTable table,
            Searching searching,
            Questioning questioning,
            Outbox outbox,
            TransactionOperations transactions,
            Clock clock) {
        this.table = table;
        this.searching = searching;
        this.questioning = questioning;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of what a run told: a question can stand elsewhere by another edition, or because its day has come. */
    private record Seen(Path edition, LocalDate day) {}

    private record News(Subscriber subscriber, QuestionSearch search, List<Asked> questions) {}

    /** Runs after the start, and whenever an edition or a day has come. */
    @Scheduled(
            fixedDelayString = "${evenhand.alerts.look-every:5m}",
            initialDelayString = "${evenhand.alerts.look-every:5m}")
    public void look() {
        Seen now = new Seen(questioning.edition(), LocalDate.now(clock));
        if (!seen.equals(Optional.of(now))) {
            tell();
            seen = Optional.of(now);
        }
    }

    /** @return to how many addresses a mail was left to be sent */
    public int tell() {
        if (!outbox.isSending()) {
            return 0;
        }
        Set<EmailAddress> addresses = transactions.execute(status -> table.confirmed(Topic.Questions.CODE).stream()
                .map(Subscriber::email)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        int told = 0;
        for (EmailAddress email : addresses) {
            told += transactions.execute(status -> tell(email));
        }
        return told;
    }

    /** What a search finds when it is confirmed is known already. Belongs into the transaction that confirms. */
    void begin(Subscriber subscriber) {
        subscriber.topic().search().ifPresent(search -> news(subscriber, search));
    }

    private int tell(EmailAddress email) {
        table.lock(email);
        List<News> news = table.confirmedSearches(email).stream()
                .flatMap(one -> one.topic().search().stream().map(search -> news(one, search)))
                .filter(one -> !one.questions().isEmpty())
                .toList();
        if (news.isEmpty()) {
            return 0;
        }
        outbox.queue(mail(email, news));
        return 1;
    }

    private News news(Subscriber subscriber, QuestionSearch search) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Asked> found = new LinkedHashMap<>();
        searching
                .matches(search, today)
                .forEach(match -> found.put(match.asked().question().id().path(), match.asked()));
        Map<String, String> standings = new LinkedHashMap<>();
        found.forEach((key, asked) -> standings.put(key, standing(asked.stateOn(today))));
        Set<String> fresh = table.tell(subscriber.id(), standings);
        return new News(
                subscriber,
                search,
                found.entrySet().stream()
                        .filter(one -> fresh.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** That the day of an answer comes near is no news: until it is overdue, a question without an answer stands in one place. */
    private static String standing(QuestionState state) {
        return switch (state) {
            case TABLED, DUE, NOT_SEEN -> "OPEN";
            case OVERDUE, HOLDING, ANSWERED, CORRECTED, WITHDRAWN -> state.name();
        };
    }

    private Mail mail(EmailAddress email, List<News> news) {
        Subscriber first = news.getFirst().subscriber();
        String leave = outbox.link(
                news.size() == 1
                        ? Subscribing.leavePath(first.token())
                        : Subscribing.leaveAllAlertsPath(first.token()));
        List<String> parts = new ArrayList<>();
        news.forEach(one -> parts.add(told(one)));
        int count = (int) news.stream()
                .flatMap(one -> one.questions().stream())
                .map(Asked::path)
                .distinct()
                .count();
        return Subscribing.endedAt(
                leave,
                Mail.automatic(
                        ALERT,
                        email,
                        counted("updates.mail.alert.subject", count),
                        Words.of(
                                "updates.mail.alert.text",
                                String.join("\n\n\n", parts),
                                Numbers.day(questioning.seenUntil()),
                                outbox.link(Subscribing.leaveAllAlertsPath(first.token())))));
    }

    private String told(News news) {
        LocalDate today = LocalDate.now(clock);
        Stream<String> named = news.questions().stream().limit(MOST_NAMED).map(asked -> told(asked, today));
        int others = news.questions().size() - MOST_NAMED;
        return Words.of(
                "updates.mail.alert.search",
                news.search().inWords(),
                Stream.concat(
                                named,
                                others > 0 ? Stream.of(counted("updates.mail.alert.others", others)) : Stream.empty())
                        .collect(Collectors.joining("\n\n")),
                outbox.link(news.search().address("/parliament", 1)),
                outbox.link(Subscribing.leavePath(news.subscriber().token())));
    }

    private String told(Asked asked, LocalDate today) {
        return Words.of(
                "updates.mail.alert.question",
                Words.of("parliament.state." + asked.stateOn(today)),
                asked.question().title(),
                asked.question().body(),
                asked.asker(),
                Numbers.day(asked.question().tabledOn()),
                outbox.link(asked.path()));
    }

    private static String counted(String key, int count) {
        return Words.of(key + (count == 1 ? ".one" : ".many"), count);
    }
}
