package org.evenhand.app.mail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of mail as it should leave: plain text to one person.
 *
 * @param purpose what kind it is, as a code: "letter.confirm"; kept in the open, to count and to pace by
 * @param to who gets it
 * @param subject one line without control characters, at most 200
 * @param text plain text; lines are wrapped when it leaves
 * @param fromName who it is from, in words, beside the installation's own address; empty for the installation's own name
 * @param replyTo to whom an answer goes; empty for the installation itself
 * @param unsubscribe where one POST ends such mail (RFC 8058); for mailings
 * @param automatic whether a program wrote it for an occasion (RFC 3834), so that no machine answers it; false for a person's own letter
 * @param urgent whether somebody's safety may hang on its coming soon: it leaves before all other mail and is held back by the share of
 *     nobody; so it is not for what is merely wanted soon
 */
public record Mail(
        String purpose,
        EmailAddress to,
        String subject,
        String text,
        Optional<String> fromName,
        Optional<EmailAddress> replyTo,
        Optional<URI> unsubscribe,
        boolean automatic,
        boolean urgent) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]{2,59}");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u0085\\u2028\\u2029]*");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 100_000;

    public Mail {
        require(CODE.matcher(purpose).matches(), "purpose", "3 to 60 small letters, points and dashes");
        require(
                isOneLine(subject, LONGEST_SUBJECT),
                "subject",
                "one line of 1 to 200 characters without control characters");
        require(
                fromName.stream().allMatch(name -> isOneLine(name, LONGEST_NAME)),
                "name of the sender",
                "one line of 1 to 120 characters without control characters");
        require(!text.isBlank() && text.length() <= LONGEST_TEXT, "text", "1 to 100,000 characters");
        require(
                unsubscribe.stream().allMatch(address -> "https".equals(address.getScheme())),
                "address to unsubscribe",
                "an https address (RFC 8058)");
    }

    /** Mail that a program writes for an occasion, in the installation's own name. */
    public static Mail automatic(String purpose, EmailAddress to, String subject, String text) {
        return new Mail(purpose, to, subject, text, Optional.empty(), Optional.empty(), Optional.empty(), true, false);
    }

    /** A person's own letter: from our address, because nobody may send from theirs, with answers to them. */
    public static Mail letter(
            String purpose, EmailAddress to, String subject, String text, String fromName, EmailAddress replyTo) {
        return new Mail(
                purpose,
                to,
                subject,
                text,
                Optional.of(fromName),
                Optional.of(replyTo),
                Optional.empty(),
                false,
                false);
    }

    /** The same, with the headers by which a mail program shows “unsubscribe”. */
    public Mail withUnsubscribe(URI address) {
        return new Mail(purpose, to, subject, text, fromName, replyTo, Optional.of(address), automatic, urgent);
    }

    /** The same, but ahead of all that is not urgent. */
    public Mail withUrgency() {
        return new Mail(purpose, to, subject, text, fromName, replyTo, unsubscribe, automatic, true);
    }

    /** Any text made fit for one line of a header: breaks become spaces, and what is too long is cut. */
    public static String oneLine(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static boolean isOneLine(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && ONE_LINE.matcher(text).matches();
    }

    /** The value is not named: it is personal. */
    private static void require(boolean holds, String what, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("The %s of a mail is not %s.".formatted(what, rule));
        }
    }

    @Override
    public String toString() {
        return "Mail[" + purpose + " …]";
    }
}
