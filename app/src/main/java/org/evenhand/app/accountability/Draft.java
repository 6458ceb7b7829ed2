package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.vocabulary.Profession;

/**
 * One recommendation, as a specialist writes it; with the first of them begins an advice.
 *
 * @param form made with the form: one form is one recommendation, however often it is sent
 * @param advice the advice it belongs to; empty for the first
 * @param found what was found, in plain words; of the first only
 * @param what is to be done
 * @param why it is to be done
 * @param deliverer who may deliver it
 * @param amount how much; empty where the specialist cannot say
 * @param startBy the last day on which it begins in time
 * @param shownBy what will show that it was done; empty where nothing was said
 * @param duty a code of the pack of duties: who must act, and why
 * @param byWhen the last day on which it is done in time; empty where the rule of the pack counts it
 * @param considered whether the specialist read what is vague about it and leaves it so
 * @param overruling why a clinical task stays with somebody who is not qualified for it
 */
public record Draft(
        UUID form,
        RequestId request,
        Optional<UUID> advice,
        String found,
        String what,
        String why,
        Profession deliverer,
        Optional<Amount> amount,
        Optional<LocalDate> startBy,
        String shownBy,
        String duty,
        Optional<LocalDate> byWhen,
        boolean considered,
        Optional<String> overruling) {

    /** The first of an advice, with what no recommendation can do without. */
    public Draft(
            UUID form,
            RequestId request,
            String found,
            String what,
            String why,
            Profession deliverer,
            Amount amount,
            String duty,
            LocalDate byWhen) {
        this(
                form,
                request,
                Optional.empty(),
                found,
                what,
                why,
                deliverer,
                Optional.of(amount),
                Optional.empty(),
                "",
                duty,
                Optional.of(byWhen),
                false,
                Optional.empty());
    }

    @Override
    public String toString() {
        return "Draft[%s]".formatted(request);
    }
}
