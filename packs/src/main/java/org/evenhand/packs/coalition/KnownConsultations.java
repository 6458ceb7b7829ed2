package org.evenhand.packs.coalition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/** Consultations that were responded to elsewhere, with the asks the response makes in each of its parts. Never changes. */
public final class KnownConsultations {

    private final List<KnownConsultation> consultations;
    private final List<DataVersion> versions;

    private KnownConsultations(List<KnownConsultation> consultations, List<DataVersion> versions) {
        this.consultations = List.copyOf(consultations);
        this.versions = List.copyOf(versions);
    }

    public static KnownConsultations from(Packs packs) {
        Optional<Pack> pack = packs.find("consultations");
        if (pack.isEmpty()) {
            return new KnownConsultations(List.of(), List.of());
        }
        List<KnownPart> parts = pack.get().table("clauses").stream()
                .map(row -> new KnownPart(
                        row.text("consultation"),
                        row.whole("number"),
                        row.text("heading"),
                        row.listOrEmpty("asks", " ", Function.identity()),
                        row.text("source")))
                .toList();
        List<KnownConsultation> all = pack.get().table("consultations").stream()
                .map(row -> new KnownConsultation(
                        row.text("id"),
                        row.text("title"),
                        row.text("department"),
                        row.date("opened"),
                        row.date("closes"),
                        row.text("source"),
                        row.textOrEmpty("note"),
                        row.text("answered_by"),
                        row.text("answered_on"),
                        row.text("answer_source"),
                        row.text("reply_note"),
                        parts.stream()
                                .filter(part -> part.consultation().equals(row.text("id")))
                                .toList()))
                .toList();
        return new KnownConsultations(all, List.of(pack.get().version()));
    }

    /**
     * A consultation.
     *
     * @param note what else should be known, or empty
     * @param answeredOn a day, or a month in words
     * @param replyNote what is known of Government's response, with its source
     */
    public record KnownConsultation(
            String id,
            String title,
            String department,
            LocalDate opened,
            LocalDate closes,
            String source,
            String note,
            String answeredBy,
            String answeredOn,
            String answerSource,
            String replyNote,
            List<KnownPart> parts) {

        public KnownConsultation {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of the response.
     *
     * @param number its place, from 1
     * @param asks keys of the pack coalition-asks
     */
    public record KnownPart(String consultation, int number, String heading, List<String> asks, String source) {

        public KnownPart {
            asks = List.copyOf(asks);
        }
    }

    public List<KnownConsultation> list() {
        return consultations;
    }

    public List<DataVersion> versions() {
        return versions;
    }
}
