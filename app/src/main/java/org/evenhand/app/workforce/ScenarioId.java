package org.evenhand.app.workforce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.evenhand.planning.Scenario;
import org.evenhand.planning.ScenarioFile;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * The lasting name of a scenario: the first half of the SHA-256 of its text. Whoever has the scenario can work it out, and a scenario with another
 * content has another name.
 *
 * @param value 32 hexadecimal digits in small letters
 */
public record ScenarioId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    public ScenarioId {
        if (!FORM.matcher(value).matches()) {
            throw new NotUnderstood("Scenario", value, "Use the 32 letters and digits at the end of its address.");
        }
    }

    public static ScenarioId of(Scenario scenario) {
        return ofText(ScenarioFile.write(scenario));
    }

    static ScenarioId ofText(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new ScenarioId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256; this one has not.", impossible);
        }
    }

    /** From what a person pasted: the name alone, or an address that holds it. */
    public static ScenarioId read(String text) {
        String last = text.strip().toLowerCase(Locale.ROOT).replaceAll("[?#].*$", "");
        for (String part : last.split("/")) {
            if (FORM.matcher(part).matches()) {
                return new ScenarioId(part);
            }
        }
        throw new NotUnderstood("Scenario", text, "Paste the address of its page.");
    }

    @Override
    public String toString() {
        return value;
    }
}
