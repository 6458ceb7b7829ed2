package org.evenhand.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The HTML checker of the Nu project, on the page exactly as it was sent. */
final class Html {

    private static final String RULES = "http://s.validator.nu/html5-all.rnc";

    /** Reading the rules takes ten times as long as a page does, so each thread reads them once. */
    private static final ThreadLocal<SimpleDocumentValidator> CHECKER = ThreadLocal.withInitial(Html::checker);

    private Html() {}

    static List<String> errorsIn(String source) {
        Errors errors = new Errors(source.lines().toList(), new ArrayList<>());
        InputSource page = new InputSource(new StringReader(source));
        page.setEncoding("UTF-8");
        try {
            SimpleDocumentValidator checker = CHECKER.get();
            checker.setUpValidatorAndParsers(errors, true, false);
            checker.checkHtmlInputSource(page);
            return errors.found();
        } catch (IOException | SAXException failed) {
            throw new IllegalStateException("The HTML checker failed.", failed);
        }
    }

    private static SimpleDocumentValidator checker() {
        try {
            SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
            checker.setUpMainSchema(RULES, new Errors(List.of(), new ArrayList<>()));
            return checker;
        } catch (Exception failed) {
            throw new IllegalStateException("The rules of the HTML checker cannot be read.", failed);
        }
    }

    private record Errors(List<String> lines, List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // Advice only.
        }

        @Override
        public void error(SAXParseException error) {
            int line = error.getLineNumber();
            String text =
                    line >= 1 && line <= lines.size() ? lines.get(line - 1).strip() : "?";
            found.add("%s (line %d: %s)".formatted(error.getMessage(), line, text));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
