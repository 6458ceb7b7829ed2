package org.evenhand.app.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.Delegation;
import org.evenhand.app.people.Role;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.DateValues;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** To whom a role is lent and for how long, as it was entered. */
public record DelegationForm(
        @Nullable String to,
        @Nullable String role,
        @Nullable String reason,
        @BindParam("begins-day") @Nullable String beginsDay,
        @BindParam("begins-month") @Nullable String beginsMonth,
        @BindParam("begins-year") @Nullable String beginsYear,
        @BindParam("ends-day") @Nullable String endsDay,
        @BindParam("ends-month") @Nullable String endsMonth,
        @BindParam("ends-year") @Nullable String endsYear) {

    static DelegationForm empty() {
        return new DelegationForm(null, null, null, null, null, null, null, null, null);
    }

    public DateValues begins() {
        return DateValues.of(beginsDay, beginsMonth, beginsYear);
    }

    public DateValues ends() {
        return DateValues.of(endsDay, endsMonth, endsYear);
    }

    record Read(AccountId to, Role role, LocalDate begins, LocalDate ends, Delegation.Reason reason) {}

    /** Empty, with problems, where something is wrong. */
    Optional<Read> read(List<Role> lendable, List<Problem> problems) {
        Optional<AccountId> colleague = colleague();
        if (colleague.isEmpty()) {
            problems.add(new Problem("to", Words.of("people.lend.problem.to")));
        }
        Optional<Role> what = Entered.choice("role", role, lendable, Words.of("people.lend.problem.role"), problems);
        Optional<Delegation.Reason> why = Entered.choice(
                "reason",
                reason,
                List.of(Delegation.Reason.values()),
                Words.of("people.lend.problem.reason"),
                problems);
        Optional<LocalDate> first = Entered.neededDay("begins", beginsDay, beginsMonth, beginsYear, problems);
        Optional<LocalDate> last = Entered.neededDay("ends", endsDay, endsMonth, endsYear, problems);
        return problems.isEmpty()
                ? Optional.of(new Read(
                        colleague.orElseThrow(),
                        what.orElseThrow(),
                        first.orElseThrow(),
                        last.orElseThrow(),
                        why.orElseThrow()))
                : Optional.empty();
    }

    private Optional<AccountId> colleague() {
        return Entered.id(to).map(AccountId::new);
    }
}
