package org.evenhand.engine.share;

/**
 * One thing wrong with a sharing problem.
 *
 * @param path where: "needs[3].profession"
 * @param value as it stands there, shortened
 * @param rule that it breaks, as a sentence
 * @param remedy what to do, as a sentence
 */
public record SharingFault(String path, String value, String rule, String remedy) {

    private static final int LONGEST = 60;

    public SharingFault {
        String clean = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        value = clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    /** On one line. */
    public String line() {
        return "%s is “%s”: %s %s".formatted(path, value, rule, remedy);
    }
}
