package org.evenhand.app.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.vocabulary.Profession;

/**
 * One advice with one recommendation, as a specialist writes it.
 *
 * @param form made with the form: one form is one advice, however often it is sent
 * @param found what was found, in plain words
 * @param what is to be done
 * @param why it is to be done
 * @param deliverer who may deliver it
 * @param duty a code of the pack of duties: who must act, and why
 * @param byWhen the last day on which it is done in time
 */
public record Draft(
        UUID form,
        RequestId request,
        String found,
        String what,
        String why,
        Profession deliverer,
        Amount amount,
        String duty,
        LocalDate byWhen) {

    @Override
    public String toString() {
        return "Draft[%s]".formatted(request);
    }
}
