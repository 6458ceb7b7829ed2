package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.List;

/** What becomes of a sharing problem. */
public sealed interface Sharing {

    /**
     * A plan.
     *
     * @param coverages of each need, in the order of areas and conditions
     * @param reasons one for each transfer, in the order of the certificate's
     * @param certificate the plan itself and its proofs; it was checked before it was handed out
     * @param proved what the check found
     */
    record Shared(List<Coverage> coverages, List<Reason> reasons, Certificate certificate, Certificate.Proved proved)
            implements Sharing {

        public Shared {
            coverages = List.copyOf(coverages);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The floors cannot all be reached. None of those named can be left out: without any one of them the others could be.
     *
     * @param floors that are in conflict
     * @param stores whose days limit them, all of them in use
     * @param lending stores that would have to lend more than they may
     * @param share of what these floors ask for that can be had at most; below 1, proved in exact arithmetic
     */
    record Impossible(
            List<SharingProblem.Floor> floors, List<StoreName> stores, List<StoreName> lending, BigDecimal share)
            implements Sharing {

        public Impossible {
            floors = List.copyOf(floors);
            stores = List.copyOf(stores);
            lending = List.copyOf(lending);
        }
    }

    /** @param days its capacity, or for lending what it may lend */
    record StoreName(String area, String profession, BigDecimal days) {}
}
