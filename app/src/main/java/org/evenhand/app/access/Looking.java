package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who looked at what is written of a child, so that the family can see it. Every page about a named child is read through this, in
 * one transaction with its entry: what cannot be recorded is not shown. Modules that show more of a child call {@link #record} where they
 * read it.
 */
@Service
public class Looking {

    /** The kind of the entry. */
    public static final String READ = "RequestRead";

    /** The kind of the entry that somebody opened it in an emergency, with its identifier as the fact {@code emergency}. */
    public static final String OPENED_IN_EMERGENCY = "EmergencyOpened";

    /** As whom somebody looks in an emergency; what the family reads among those who looked. */
    public static final String AS_EMERGENCY = "EMERGENCY";

    private static final String EMERGENCY = "emergency";

    /** As whom a family looks. */
    static final String FAMILY = "FAMILY";

    private final Requests requests;
    private final Ledger ledger;

    Looking(Requests requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /** A request with what is personal in it. */
    public record Opened(Request request, Answers answers) {}

    /**
     * Somebody looked.
     *
     * @param as the roles they held then; FAMILY for the family itself
     */
    public record Look(java.time.Instant at, UUID organisation, List<String> as) {}

    /** Opens it for a page about this one request, if those who act may see it. */
    @Transactional
    public Optional<Opened> open(RequestId id) {
        Optional<Opened> opened =
                requests.find(id).flatMap(request -> requests.open(id).map(answers -> new Opened(request, answers)));
        opened.ifPresent(found -> record(found.request().id()));
        return opened;
    }

    /**
     * That those who act look at something about the child of this request, in the transaction that reads it; nothing where no child is named.
     * A party to advice may see it without seeing the request.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RequestId id) {
        if (requests.find(id).map(Request::kind).orElse(RequestKind.CHILD) == RequestKind.CHILD) {
            ledger.append(Happening.of(READ, id.value()).with("as", as()));
        }
    }

    /** Who looked, the latest first. Who opened it in an emergency is among them, even if they read nothing. */
    @Transactional(readOnly = true)
    public List<Look> list(RequestId id) {
        List<Ledger.Line> lines = ledger.of(id.value()).reversed();
        Set<String> read = lines.stream()
                .filter(line -> isOf(line, READ))
                .map(line -> line.happening().facts().getOrDefault(EMERGENCY, ""))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> isOf(line, READ) || isOpenedOnly(line, read))
                .map(line -> new Look(
                        line.at(),
                        line.organisation(),
                        isOf(line, READ)
                                ? List.of(line.happening()
                                        .facts()
                                        .getOrDefault("as", "")
                                        .split(" "))
                                : List.of(AS_EMERGENCY)))
                .toList();
    }

    private static boolean isOpenedOnly(Ledger.Line line, Set<String> read) {
        return isOf(line, OPENED_IN_EMERGENCY)
                && !read.contains(line.happening().facts().getOrDefault(EMERGENCY, ""));
    }

    private static boolean isOf(Ledger.Line line, String kind) {
        return line.happening().kind().equals(kind);
    }

    private static String as() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        // A person who is signed in may also hold a family's link, and then looks as the family.
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedIn person
                        && person.actor().equals(Acting.current())
                ? String.join(" ", person.roles().stream().map(Enum::name).toList())
                : FAMILY;
    }
}
