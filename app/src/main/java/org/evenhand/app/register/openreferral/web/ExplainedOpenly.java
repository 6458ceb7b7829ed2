package org.evenhand.app.register.openreferral.web;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.register.openreferral.OpenReferralSettings;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.SummaryRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how to use the open data. */
@Controller
public class ExplainedOpenly {

    /** Each but the first is followed by {@code /{id}} for one of the list. */
    private static final List<String> PATHS =
            List.of("/", "/services", "/service_at_locations", "/taxonomies", "/taxonomy_terms");

    private static final List<String> PARAMETERS = List.of(
            "page, per_page",
            "search",
            "taxonomy_term_id, taxonomy_id",
            "organization_id",
            "minimum_age, maximum_age",
            "day, start_time, end_time",
            "postcode",
            "proximity",
            "modified_after",
            "full",
            "minimal");

    private final OpenAnswers answers;
    private final OpenReferralSettings settings;

    ExplainedOpenly(OpenAnswers answers, OpenReferralSettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    /** @param licenceUrl may be empty */
    public record OpenPage(
            String site,
            List<SummaryRow> paths,
            List<SummaryRow> parameters,
            String licence,
            String licenceUrl,
            String attribution) {}

    @GetMapping("/find/open-data")
    Page explained() {
        return Page.of(
                "register/open-data",
                new OpenPage(
                        answers.site(),
                        rows(PATHS.stream(), "openreferral.path."),
                        rows(PARAMETERS.stream(), "openreferral.parameter."),
                        answers.licence(),
                        settings.licenceUrl(),
                        answers.attribution()));
    }

    private static List<SummaryRow> rows(Stream<String> names, String words) {
        return names.map(name -> SummaryRow.of(name, Words.of(words + name.replaceAll("[^a-z_]+", "-"))))
                .toList();
    }
}
