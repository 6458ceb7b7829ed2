package org.evenhand.journeys;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page that anybody may open, at the width of a phone, a tablet and a desk, while other stories are told: what they change moves no
 * address of these. Looking at the pictures is for people: target/screenshots.
 */
@ExtendWith(Product.Running.class)
@Execution(ExecutionMode.CONCURRENT)
class EveryPublicPageStory {

    static final List<String> PAGES = List.of(
            "/",
            "/find",
            "/find?q=park",
            "/find/services",
            "/find/services?area=000&age=3",
            "/find/services?area=383",
            "/find/conditions",
            "/find/conditions/little-or-no-speech",
            "/areas/england",
            "/areas/authorities/383",
            "/areas/constituencies/E14001319",
            "/areas/icbs/QWO",
            "/areas/icbs/QOP",
            "/settings/gias-100000",
            "/find/sharing",
            "/find/open-data",
            "/find/directories",
            "/figures/promise",
            "/figures/promise?area=383",
            "/figures/promise/map",
            "/figures/enough",
            "/figures/enough?area=E14001319",
            "/studio",
            "/studio/compare",
            "/figures/waits",
            "/figures/plans",
            "/figures/waits/own/000",
            "/figures/advice",
            "/figures/advice/000",
            "/figures/advice/383",
            "/parliament",
            "/parliament?q=educational+psychologists",
            "/parliament/alert?q=educational+psychologists",
            "/parliament/questions/commons/2024-26/126007",
            "/parliament/departments",
            "/parliament/not-held",
            "/parliament/groups",
            "/parliament/kit?specialism=SLT&constituency=E14001319",
            "/asks",
            "/asks/A24",
            "/coalition",
            "/coalition?on=2023-02-23",
            "/coalition/events",
            "/coalition/join",
            "/letters",
            "/letters/L001",
            "/letters/L002/question/2",
            "/programmes",
            "/programmes/pins",
            "/consultations",
            "/consultations/send-reform-2026",
            "/consultations/send-reform-2026/compare",
            "/meetings",
            "/updates",
            "/updates/mailing",
            "/write",
            "/write/asked",
            "/write/answers",
            "/write/limits",
            "/thresholds",
            "/thresholds/2026-11-01",
            "/thresholds/explain",
            "/thresholds/explain?about=CHILD&area=VISION&signs=RARE_CONDITION&signs=STAMMERING&cycles=1",
            "/thresholds/compare?from=2026-11-01&to=2026-11-22",
            "/guidance",
            "/guidance/timeline",
            "/guidance/support-plans",
            "/clocks",
            "/clocks?clock=setting-acts&from-day=12&from-month=10&from-year=2026&area=000",
            "/guidance/practice",
            "/guidance/evaluation",
            "/guidance/evaluation/multi-sensory-impairment",
            "/guidance/economics",
            "/guidance/practice/EP",
            "/pathways",
            "/pathways/multi-sensory-impairment",
            "/methods",
            "/methods/register",
            "/glossary",
            "/glossary?q=plan",
            "/glossary/experts-at-hand",
            "/ask",
            "/join/independent",
            "/sign-in",
            "/about/accessibility",
            "/about/privacy",
            "/about/cookies",
            "/dev/components");

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void fits_is_valid_and_breaks_no_rule_of_accessibility(int width, Product product) {
        try (Visitor visitor = Visitor.withWindow(width)) {
            for (String path : PAGES) {
                visitor.goTo(product.at(path))
                        .screenshot("public/%d%s".formatted(width, path.replaceAll("[^A-Za-z0-9]+", "-")));
            }
        }
    }

    @Test
    void can_be_reached_without_a_script(Product product) {
        try (Visitor visitor = Visitor.onAPhoneWithoutScript()) {
            PAGES.forEach(path -> visitor.goTo(product.at(path)));
        }
    }
}
