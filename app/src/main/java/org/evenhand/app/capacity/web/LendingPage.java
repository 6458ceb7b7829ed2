package org.evenhand.app.capacity.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.capacity.LoanStep;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.app.site.components.Tag;

/** The pages on which services lend each other days. */
public final class LendingPage {

    private LendingPage() {}

    /**
     * An offer or a loan in a list.
     *
     * @param path where it is answered; empty where the reader cannot
     */
    public record Listed(String title, String path, Optional<Tag> tag, List<SummaryRow> rows) {}

    /**
     * Who lends days to whom.
     *
     * @param ours what waits for the reader, lent and borrowed; none for who is not signed in
     * @param ownOffers of the reader that are open, with where they are closed
     * @param offers of others that are open, with where they are asked for
     * @param loans accepted ones, running and over
     */
    public record Overview(List<Listed> ours, List<Listed> ownOffers, List<Listed> offers, List<Listed> loans) {}

    /** The form of an offer. */
    public record ToOffer(OfferForm form, List<Option> professions, FormProblems problems) {}

    /** The form to ask for days of an offer. */
    public record ToAsk(String id, String title, List<SummaryRow> rows, AskForm form, FormProblems problems) {}

    /**
     * One loan.
     *
     * @param steps that the reader may take
     * @param usable weeks that have begun, by their Monday, for which the reader says what was used; empty for who does not borrow
     */
    public record OfLoan(
            String id,
            String title,
            Tag tag,
            List<SummaryRow> rows,
            List<LoanStep> steps,
            List<Option> usable,
            String week,
            String days,
            FormProblems problems) {

        public boolean mayUse() {
            return !usable.isEmpty();
        }
    }
}
