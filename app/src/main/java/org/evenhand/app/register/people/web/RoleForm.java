package org.evenhand.app.register.people.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.ServiceId;
import org.evenhand.app.register.people.RoleId;
import org.evenhand.app.register.people.Specialist.Role;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.Profession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A post, as it was entered.
 *
 * @param service identifier of one of the organisation's services; empty for none
 * @param share of a full week: "0.6"
 */
public record RoleForm(
        @Nullable String profession,
        @Nullable String employer,
        @Nullable String service,
        @Nullable String share,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear) {

    static RoleForm empty(String employer) {
        return new RoleForm(null, employer, null, "1", null, null, null, null, null, null);
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Role> read(List<ServiceEntry> services, List<Problem> problems) {
        Optional<Profession> worksAs = Entered.choice(
                "profession", profession, List.of(Profession.values()), Words.of("people.form.profession"), problems);
        String by = Entered.needed("employer", employer, 200, Words.of("people.form.employer"), problems);
        Optional<ServiceId> in = service(services, problems);
        Optional<BigDecimal> part = share(problems);
        Optional<LocalDate> from = Entered.neededDay("from", fromDay, fromMonth, fromYear, problems);
        Optional<LocalDate> to = Entered.day("to", toDay, toMonth, toYear, problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(new Problem("to", Words.of("people.form.to")));
        }
        return problems.isEmpty()
                ? Optional.of(new Role(
                        RoleId.random(), worksAs.orElseThrow(), by, in, part.orElseThrow(), from.orElseThrow(), to))
                : Optional.empty();
    }

    private Optional<ServiceId> service(List<ServiceEntry> services, List<Problem> problems) {
        String chosen = Entered.text(service);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServiceId> known = services.stream()
                .map(ServiceEntry::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem("service", Words.of("people.form.service")));
        }
        return known;
    }

    private Optional<BigDecimal> share(List<Problem> problems) {
        String entered = Entered.text(share);
        if (entered.matches("0?\\.\\d{1,3}|1(\\.0{1,3})?|0\\.\\d{1,3}")) {
            BigDecimal read = new BigDecimal(entered);
            if (read.signum() > 0) {
                return Optional.of(read);
            }
        }
        problems.add(new Problem("share", Words.of("people.form.share")));
        return Optional.empty();
    }
}
