package org.evenhand.packs.areas;

import java.util.List;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/**
 * One of the 153 authorities of England that are responsible for education.
 *
 * @param gss its present nine-character code
 * @param earlierCodes codes it had before, which older publications still use
 */
public record Authority(LaCode code, String name, GssCode gss, List<GssCode> earlierCodes, RegionCode region) {

    public Authority {
        earlierCodes = List.copyOf(earlierCodes);
    }
}
