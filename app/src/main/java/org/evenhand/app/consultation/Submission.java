package org.evenhand.app.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ledger.CanonicalJson;
import org.evenhand.packs.Checksum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response as it was sent. Its page, PDF and DOCX are drawn from its content alone, so that they say the same for ever.
 *
 * @param content canonical JSON, exactly the text that was hashed
 * @param sha256 of the content
 * @param members how many members said what to this wording
 */
public record Submission(Response response, LocalDate on, Tally members, String content, String sha256) {

    private static final JsonMapper JSON = new JsonMapper();

    static Submission of(Response response, LocalDate on, Tally members) {
        Map<String, Object> whole = new HashMap<>(response.map());
        whole.put("submittedOn", on.toString());
        whole.put("agree", members.agree());
        whole.put("agreeWithReservation", members.withReservation());
        whole.put("object", members.object());
        CanonicalJson json = CanonicalJson.of(whole);
        return new Submission(response, on, members, json.text(), Checksum.of(json.bytes()));
    }

    /** As it was kept. */
    static Submission read(String content, String sha256) {
        JsonNode json = JSON.readTree(content);
        List<Response.Part> parts = new ArrayList<>();
        for (JsonNode part : json.get("parts")) {
            List<Response.NamedAsk> asks = new ArrayList<>();
            part.get("asks").forEach(ask -> asks.add(new Response.NamedAsk(text(ask, "key"), text(ask, "words"))));
            List<String> bodies = new ArrayList<>();
            part.get("bodies").forEach(body -> bodies.add(body.asString()));
            parts.add(new Response.Part(
                    part.get("number").asInt(), text(part, "asked"), text(part, "words"), asks, bodies));
        }
        return new Submission(
                new Response(text(json, "title"), text(json, "department"), text(json, "onBehalfOf"), parts),
                LocalDate.parse(text(json, "submittedOn")),
                new Tally(
                        json.get("agree").asLong(),
                        json.get("agreeWithReservation").asLong(),
                        json.get("object").asLong()),
                content,
                sha256);
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
