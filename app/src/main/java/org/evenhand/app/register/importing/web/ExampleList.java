package org.evenhand.app.register.importing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example of a list that comes with the product; it is the one in examples/services. */
final class ExampleList {

    private ExampleList() {}

    static String text() {
        try (InputStream in = ExampleList.class.getResourceAsStream("/services/services.csv")) {
            if (in == null) {
                throw new IllegalStateException("The example examples/services/services.csv is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The example of a list cannot be read.", fault);
        }
    }
}
