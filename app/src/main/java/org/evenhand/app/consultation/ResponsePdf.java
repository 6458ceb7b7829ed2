package org.evenhand.app.consultation;

import java.util.List;
import org.evenhand.app.site.PlainDocument;
import org.evenhand.app.site.PlainDocument.Inline;
import org.evenhand.app.site.Words;

/** A submission as a tagged PDF. */
final class ResponsePdf {

    private ResponsePdf() {}

    /** @param site where the pages are, without a slash at the end: "https://example.org" */
    static byte[] of(Submission submission, String key, String site) {
        Response response = submission.response();
        PlainDocument document = PlainDocument.of(
                        ResponseDocument.title(response), response.onBehalfOf(), ResponseDocument.opening(submission))
                .heading(1, response.title())
                .paragraph(ResponseDocument.opening(submission))
                .heading(2, Words.of("consultation.document.parts"));
        response.parts().forEach(part -> part(document, part, site));
        if (!ResponseDocument.asks(response).isEmpty()) {
            document.heading(2, Words.of("consultation.document.asks"))
                    .table(
                            List.of(Words.of("consultation.document.ask"), Words.of("consultation.document.words")),
                            ResponseDocument.asks(response).stream()
                                    .map(ask -> List.of(
                                            Inline.link(ResponseDocument.address(site, ask), ask.key()),
                                            Inline.of(ask.words())))
                                    .toList());
        }
        String address = ResponseDocument.address(site, key);
        return document.heading(2, Words.of("consultation.document.agreed"))
                .table(
                        List.of(Words.of("consultation.document.member"), Words.of("consultation.document.number")),
                        ResponseDocument.members(submission.members()).stream()
                                .map(row -> row.stream().map(Inline::of).toList())
                                .toList())
                .heading(2, Words.of("consultation.document.how"))
                .paragraph(Words.of("consultation.document.hash", submission.sha256()))
                .paragraph(Inline.link(address, address))
                .pdf();
    }

    private static void part(PlainDocument document, Response.Part part, String site) {
        document.heading(3, ResponseDocument.heading(part));
        for (Response.Block block : Response.blocks(part.words())) {
            if (block.isList()) {
                document.list(block.lines().stream().map(Inline::of).toList());
            } else {
                block.lines().forEach(document::paragraph);
            }
        }
        if (!part.asks().isEmpty()) {
            document.heading(4, Words.of("consultation.document.asks"))
                    .list(part.asks().stream()
                            .map(ask -> Inline.link(ResponseDocument.address(site, ask), ask.key() + " " + ask.words()))
                            .toList());
        }
        if (!part.bodies().isEmpty()) {
            document.paragraph(ResponseDocument.bodies(part));
        }
    }
}
