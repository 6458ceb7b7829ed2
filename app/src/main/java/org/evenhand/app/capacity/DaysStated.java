package org.evenhand.app.capacity;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the services of an area said of their days, added up. All of it is public. */
@Service
@Transactional(readOnly = true)
public class DaysStated {

    private final CapacityTable table;
    private final LendingTable lending;

    DaysStated(CapacityTable table, LendingTable lending) {
        this.table = table;
        this.lending = lending;
    }

    /**
     * Of all professions and weeks together, in days.
     *
     * @param statutory of those that are filled
     * @param services that said anything of these weeks
     */
    public record Sum(Days funded, Days filled, Days statutory, long services) {

        public Days vacant() {
            return funded.minus(filled);
        }

        /** Of people in post, and not promised to statutory work. */
        public Days forSettings() {
            return filled.minus(statutory);
        }
    }

    /**
     * Days that crossed the border of an area, in these weeks.
     *
     * @param lendings how many loans to others
     * @param borrowings how many from others
     */
    public record Across(Days lent, Days borrowed, long lendings, long borrowings) {}

    public Sum of(LaCode area, Weeks weeks) {
        return table.sum(area, weeks);
    }

    /** By loans that were accepted, up to the week in which they ended. */
    public Across across(LaCode area, Weeks weeks) {
        List<Loan> lent = crossing(weeks).stream()
                .filter(loan -> loan.offer().home().equals(area))
                .toList();
        List<Loan> borrowed = crossing(weeks).stream()
                .filter(loan -> loan.area().equals(area))
                .toList();
        return new Across(days(lent, weeks), days(borrowed, weeks), lent.size(), borrowed.size());
    }

    private List<Loan> crossing(Weeks weeks) {
        return lending.loans().stream()
                .filter(loan -> loan.state() == LoanState.ACCEPTED || loan.state() == LoanState.ENDED)
                .filter(loan -> !loan.offer().home().equals(loan.area()))
                .filter(loan -> weeksOf(loan, weeks) > 0)
                .toList();
    }

    private static Days days(List<Loan> loans, Weeks weeks) {
        Days sum = Days.NONE;
        for (Loan loan : loans) {
            for (int week = 0; week < weeksOf(loan, weeks); week++) {
                sum = sum.plus(loan.days());
            }
        }
        return sum;
    }

    private static int weeksOf(Loan loan, Weeks weeks) {
        LocalDate from =
                loan.weeks().from().isAfter(weeks.from()) ? loan.weeks().from() : weeks.from();
        LocalDate to = loan.weeks().to().isBefore(weeks.to()) ? loan.weeks().to() : weeks.to();
        return to.isBefore(from) ? 0 : new Weeks(from, to).count();
    }
}
