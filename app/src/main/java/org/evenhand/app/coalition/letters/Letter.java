package org.evenhand.app.coalition.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A letter that is written here.
 *
 * @param versions of its text, oldest first; never empty
 * @param signatures of its latest version, in the order in which they were given
 * @param frozen as it went
 */
public record Letter(
        LetterId id,
        Kind kind,
        LetterState state,
        List<Version> versions,
        List<Signature> signatures,
        Optional<Frozen> frozen,
        List<Reply> replies) {

    public Letter {
        versions = List.copyOf(versions);
        signatures = List.copyOf(signatures);
        replies = List.copyOf(replies);
    }

    /** Who signs it. */
    public enum Kind {
        /** Organisations that belong to the coalition. */
        ORGANISATIONS,
        /** Members of the House of Commons and groups of parliamentarians. */
        PARLIAMENTARIANS
    }

    /**
     * One text of the letter.
     *
     * @param number from 1
     * @param sender from whom, as it stands at its head
     */
    public record Version(
            int number, String sender, String subject, String text, List<Addressee> addressees, List<Said> figures) {

        public Version {
            addressees = List.copyOf(addressees);
            figures = List.copyOf(figures);
        }

        /** The text by paragraphs, each by lines. */
        public List<List<String>> paragraphs() {
            return Arrays.stream(text.split("\n\\s*\n", -1))
                    .map(part -> part.lines().toList())
                    .filter(lines -> !lines.isEmpty())
                    .toList();
        }
    }

    /**
     * To whom it goes.
     *
     * @param number from 1, in the order of the letter
     * @param body department, authority or other body that owes the reply
     * @param name who is addressed, with their office
     */
    public record Addressee(int number, String body, String name) {}

    /** A figure the text quotes, a key of the pack policy-figures, with its value when the text was written. */
    public record Said(String figure, BigDecimal value) {}

    /**
     * Somebody signed.
     *
     * @param by what they are: an organisation, a member of the House, a group
     * @param key within that
     * @param name as it stands on the letter
     * @param signedAs the post of who signed for an organisation, never their name; may be empty
     * @param source where the signature can be seen; empty where it was given here
     */
    public record Signature(By by, String key, String name, String signedAs, LocalDate on, String source) {}

    /** What a signatory is. */
    public enum By {
        ORGANISATION,
        MEMBER,
        GROUP
    }

    /**
     * The letter as it went.
     *
     * @param content canonical JSON (RFC 8785) of everything that stands on it
     * @param sha256 of the content in UTF-8, 64 hexadecimal digits
     */
    public record Frozen(String content, String sha256, LocalDate on) {}

    /** An answer to one addressee's copy. */
    public record Reply(int addressee, LocalDate on, String by, String words, String source) {}

    public Version latest() {
        return versions.getLast();
    }

    public Optional<Reply> replyOf(int addressee) {
        return replies.stream().filter(reply -> reply.addressee() == addressee).findFirst();
    }
}
