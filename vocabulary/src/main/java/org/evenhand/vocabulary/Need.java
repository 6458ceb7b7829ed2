package org.evenhand.vocabulary;

import java.util.Locale;

/**
 * The primary type of need as the school census records it (Department for Education, standard labels for special educational needs,
 * 2026). Other taxonomies (the four areas of need of the SEND Code, the five areas of development proposed in 2026) map to these many to
 * many; the map is data: see the pack {@code needs}.
 */
public enum Need {
    ASD("Autistic spectrum disorder"),
    SLCN("Speech, language and communication needs"),
    SEMH("Social, emotional and mental health"),
    MLD("Moderate learning difficulty"),
    SLD("Severe learning difficulty"),
    PMLD("Profound and multiple learning difficulty"),
    SPLD("Specific learning difficulty"),
    HI("Hearing impairment"),
    VI("Vision impairment"),
    MSI("Multi-sensory impairment"),
    PD("Physical disability"),
    DS("Down syndrome"),
    OTH("Other difficulty or disability"),
    NSA("SEN support but no specialist assessment of type of need");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** The census's own words. */
    public String label() {
        return label;
    }

    /** Reads a census code in any case; "SpLD" is {@link #SPLD}. */
    public static Need of(String code) {
        for (Need need : values()) {
            if (need.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return need;
            }
        }
        throw new NotUnderstood(
                "Type of need",
                code,
                "Use a census code: ASD, SLCN, SEMH, MLD, SLD, PMLD, SpLD, HI, VI, MSI, PD, DS, OTH or NSA.");
    }
}
