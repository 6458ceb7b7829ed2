package org.evenhand.app.consultation;

import java.util.List;
import org.evenhand.app.consultation.Response.NamedAsk;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/** What the PDF and the DOCX of a response both say. */
final class ResponseDocument {

    private ResponseDocument() {}

    static String title(Response response) {
        return response.title() + ": " + Words.of("consultation.document.by", response.onBehalfOf());
    }

    /** Whose response it is, to whom, and when it was sent. */
    static String opening(Submission submission) {
        return "%s %s. %s."
                .formatted(
                        Words.of(
                                "consultation.document.by",
                                submission.response().onBehalfOf()),
                        Words.of(
                                "consultation.document.to",
                                submission.response().department()),
                        Words.of("consultation.document.submitted", Numbers.day(submission.on())));
    }

    static String heading(Response.Part part) {
        return part.number() + ". " + part.asked();
    }

    static String bodies(Response.Part part) {
        return Words.of("consultation.document.points", String.join(", ", part.bodies()));
    }

    /** Every ask of the response, each once, in the order in which they are first made. */
    static List<NamedAsk> asks(Response response) {
        return response.parts().stream()
                .flatMap(part -> part.asks().stream())
                .distinct()
                .toList();
    }

    /** What members said, and how many. */
    static List<List<String>> members(Tally tally) {
        return List.of(
                List.of(Words.of("consultation.stance.AGREES"), Numbers.whole(tally.agree())),
                List.of(
                        Words.of("consultation.stance.AGREES_WITH_RESERVATION"),
                        Numbers.whole(tally.withReservation())),
                List.of(Words.of("consultation.stance.OBJECTS"), Numbers.whole(tally.object())));
    }

    static String address(String site, NamedAsk ask) {
        return site + "/asks/" + ask.key();
    }

    static String address(String site, String key) {
        return site + "/consultations/" + key + "/response";
    }
}
