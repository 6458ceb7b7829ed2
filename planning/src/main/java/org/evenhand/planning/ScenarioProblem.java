package org.evenhand.planning;

/**
 * One thing wrong with a scenario file.
 *
 * @param path where, as a JSON pointer: "/levers/0/profile/factor"; empty for the whole file
 * @param value as it stands there, shortened; may be empty
 * @param rule that it breaks, as a sentence
 * @param remedy what to do, as a sentence
 */
public record ScenarioProblem(String path, String value, String rule, String remedy) {

    private static final int LONGEST = 80;

    public ScenarioProblem {
        String clean = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        value = clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
        path = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }

    /** On one line. */
    public String line() {
        String where = path.isEmpty() ? "The file" : path;
        String what = value.isEmpty() ? "" : " is “" + value + "”";
        return "%s%s: %s %s".formatted(where, what, rule, remedy);
    }
}
