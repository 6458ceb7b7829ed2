package org.evenhand.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML checker of the Nu project, on the page exactly as it was sent. */
final class Html {

    private Html() {}

    static List<String> errorsIn(String source) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            JsonNode messages = JsonMapper.shared()
                    .readTree(validator.validate(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))))
                    .get("messages");
            List<String> errors = new ArrayList<>();
            messages.forEach(message -> {
                if ("error".equals(message.get("type").asString())) {
                    errors.add("%s (line %s: %s)"
                            .formatted(
                                    message.get("message").asString(),
                                    message.path("lastLine").asString("?"),
                                    message.path("extract").asString("").strip()));
                }
            });
            return errors;
        } catch (IOException | SAXException failed) {
            throw new IllegalStateException("The HTML checker failed.", failed);
        }
    }
}
