package org.evenhand.packs.coalition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/** Letters and statements of the coalition that are known from public pages, with what is known of replies. Evenhand sent none of them. Never changes. */
public final class KnownLetters {

    private final List<KnownLetter> letters;
    private final List<DataVersion> versions;

    private KnownLetters(Pack letters, Pack addressees) {
        List<KnownAddressee> all = addressees.table("addressees").stream()
                .map(row -> new KnownAddressee(
                        row.text("letter"),
                        row.date("sent_on"),
                        row.text("body"),
                        row.text("addressee"),
                        row.optionalDate("replied_from"),
                        row.optionalDate("replied_to"),
                        row.textOrEmpty("replied_by"),
                        row.textOrEmpty("reply_source"),
                        row.optionalDate("none_yet_on"),
                        row.textOrEmpty("none_yet_source"),
                        row.text("source")))
                .toList();
        this.letters = letters.table("facts").stream()
                .map(row -> new KnownLetter(
                        row.text("letter_id"),
                        row.text("date"),
                        row.text("from_body"),
                        row.text("signatories_text"),
                        row.text("addressees"),
                        row.text("subject"),
                        row.text("source_url"),
                        row.textOrEmpty("notes"),
                        all.stream()
                                .filter(one -> one.letter().equals(row.text("letter_id")))
                                .toList()))
                .toList();
        this.versions = List.of(letters.version(), addressees.version());
    }

    public static KnownLetters from(Packs packs) {
        return new KnownLetters(packs.get("coalition-letters"), packs.get("coalition-addressees"));
    }

    /**
     * A letter or statement.
     *
     * @param date a day or a month
     * @param signatories as published; sources may differ
     */
    public record KnownLetter(
            String id,
            String date,
            String from,
            String signatories,
            String addressees,
            String subject,
            String source,
            String notes,
            List<KnownAddressee> replies) {

        public KnownLetter {
            replies = List.copyOf(replies);
        }
    }

    /**
     * One to whom a letter went.
     *
     * @param sentOn of a month, its first day
     * @param repliedFrom earliest day of the reply, as far as is known
     * @param repliedTo latest day of the reply; the same where the day is known
     * @param noneYetOn latest day of which a source says that there was no reply yet
     */
    public record KnownAddressee(
            String letter,
            LocalDate sentOn,
            String body,
            String addressee,
            Optional<LocalDate> repliedFrom,
            Optional<LocalDate> repliedTo,
            String repliedBy,
            String replySource,
            Optional<LocalDate> noneYetOn,
            String noneYetSource,
            String source) {}

    /** In the order of their keys. */
    public List<KnownLetter> list() {
        return letters;
    }

    public Optional<KnownLetter> find(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    public List<DataVersion> versions() {
        return versions;
    }
}
