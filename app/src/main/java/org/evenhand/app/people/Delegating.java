package org.evenhand.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody lends a role they hold to a colleague for some days, and takes it back. What was lent is not lent on. Those who run the
 * installation give two roles to people of other organisations.
 */
@Service
public class Delegating {

    /** What may be lent. A profession, and what must stay apart from others, is not. */
    public static final List<Role> LENDABLE = List.copyOf(
            EnumSet.of(Role.SETTING_STAFF, Role.SETTING_LEAD, Role.TRIAGE_LEAD, Role.SERVICE_LEAD, Role.COMMISSIONER));

    private static final Set<Role> GIVEN = EnumSet.of(Role.SERVICE_LEAD, Role.COMMISSIONER);

    private final DelegationTable table;
    private final Accounts accounts;
    private final Sealing sealing;
    private final Ledger ledger;
    private final Clock clock;

    Delegating(DelegationTable table, Accounts accounts, Sealing sealing, Ledger ledger, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.sealing = sealing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is lent. */
        record Lent(DelegationId id) implements Result {}

        /** Who acts does not hold the role in their own right, or it is not lent at all. */
        record NotHeld() implements Result {}

        /** There is no such colleague. */
        record NoColleague() implements Result {}

        /** The last day is before the first, or over. */
        record WrongDays() implements Result {}
    }

    /** To a colleague of the person who acts, both days included. */
    @Transactional
    public Result lend(AccountId to, Role role, LocalDate begins, LocalDate ends, Delegation.Reason reason) {
        AccountId from = new AccountId(Acting.current().person());
        if (!LENDABLE.contains(role) || !table.holds(role)) {
            return new Result.NotHeld();
        }
        if (to.equals(from)
                || accounts.colleagues().stream().noneMatch(one -> one.id().equals(to))) {
            return new Result.NoColleague();
        }
        if (ends.isBefore(begins) || ends.isBefore(LocalDate.now(clock))) {
            return new Result.WrongDays();
        }
        Delegation delegation = new Delegation(DelegationId.random(), from, to, role, begins, ends, reason, false);
        table.insert(delegation, clock.instant());
        ledger.append(Happening.of("RoleLent", delegation.id().value())
                .with("from", from.value())
                .with("to", to.value())
                .with("role", role)
                .with("begins", begins)
                .with("ends", ends)
                .with("reason", reason));
        return new Result.Lent(delegation.id());
    }

    /** @return whether it was lent by who acts, and not taken back before */
    @Transactional
    public boolean takeBack(DelegationId id) {
        boolean done = table.revoke(id, clock.instant());
        if (done) {
            ledger.append(Happening.of("RoleTakenBack", id.value()));
        }
        return done;
    }

    /** All of the organisation that acts, the latest first. */
    @Transactional(readOnly = true)
    public List<Delegation> list() {
        return table.list();
    }

    /** What the person who acts may lend: what they hold in their own right. */
    @Transactional(readOnly = true)
    public List<Role> lendable() {
        return LENDABLE.stream().filter(table::holds).toList();
    }

    /**
     * Done by an administrator of the installation: the database refuses everybody else.
     *
     * @param email with which they sign in
     * @return to whom; empty where nobody of a fitting organisation signs in with it
     */
    @Transactional
    public Optional<AccountId> give(String email, Role role) {
        if (!GIVEN.contains(role)) {
            throw new IllegalArgumentException("%s is not given to people of other organisations.".formatted(role));
        }
        Optional<AccountId> to = table.give(sealing.blindIndex(Accounts.EMAIL, email), role);
        to.ifPresent(account ->
                ledger.append(Happening.of("RoleGiven", account.value()).with("role", role)));
        return to;
    }
}
