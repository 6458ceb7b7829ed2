package org.evenhand.packs.policy;

import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * A number that decides something, how firm it is, and where it comes from.
 *
 * @param value in the unit
 */
public record PackRule(
        String code, int value, String unit, String meaning, PolicyStatus status, Basis basis, String source) {}
