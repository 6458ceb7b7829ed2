package org.evenhand.app.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.vocabulary.NotUnderstood;

/**
 * One mail address. Narrower than the standard on purpose: letters, digits and the signs that need no quoting (RFC 5321, “Dot-string”), and a
 * host name with a dot. So it can hold no second address, no line break and no comment.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "(?<local>%s(?:\\.%s)*)@(?:%s\\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})".formatted(ATOM, ATOM, LABEL));

    private final String text;

    private EmailAddress(String text) {
        this.text = text;
    }

    /**
     * @param typed as a person types it; outer spaces do not count
     * @throws NotUnderstood if it is not one plain address
     */
    public static EmailAddress of(String typed) {
        // The value is not named: it is personal, and a message may end in a log.
        return find(typed)
                .orElseThrow(() -> new NotUnderstood(
                        "E-mail address", "…", "Enter one address in the correct format, like name@example.com."));
    }

    /** As {@link #of}, but empty where it is not one plain address. */
    public static Optional<EmailAddress> find(String typed) {
        String stripped = typed.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        var read = FORM.matcher(stripped);
        return read.matches() && read.group("local").length() <= LONGEST_LOCAL_PART
                ? Optional.of(new EmailAddress(stripped))
                : Optional.empty();
    }

    /** The address itself. Personal: for a mail server, a sealed column or its owner's screen, and nothing else. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.text.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    /** Never the address: what is printed may end in a log. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
