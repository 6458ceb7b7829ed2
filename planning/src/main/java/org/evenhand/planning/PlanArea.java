package org.evenhand.planning;

import java.util.Optional;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/**
 * An area of a plan: an authority, or England as a whole.
 *
 * @param code three digits, or "E92000001" for England
 */
public record PlanArea(String code, String name, Optional<RegionCode> region) {

    public static final PlanArea ENGLAND = new PlanArea("E92000001", "England", Optional.empty());

    public Optional<LaCode> authority() {
        return code.equals(ENGLAND.code()) ? Optional.empty() : Optional.of(LaCode.of(code));
    }
}
