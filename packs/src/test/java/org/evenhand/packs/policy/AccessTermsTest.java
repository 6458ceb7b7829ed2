package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.AccessTerms.NoConsentReason;
import org.evenhand.packs.policy.AccessTerms.SupportMode;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;

/** The terms of asking that come with the product. */
class AccessTermsTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));
    private final AccessTerms terms = AccessTerms.from(packs);

    @Test
    void every_way_of_helping_is_there_and_only_a_child_is_helped_alone() {
        assertThat(terms.supportModes())
                .extracting(SupportMode::code)
                .containsExactly(
                        "WHOLE_SETTING",
                        "STAFF_COACHING",
                        "CONSULTATION",
                        "GROUP",
                        "INDIVIDUAL_ASSESSMENT",
                        "DIRECT_BLOCK",
                        "LONG_TERM_PRESENCE",
                        "REVIEW");
        assertThat(terms.supportModes())
                .filteredOn(SupportMode::individual)
                .allMatch(mode -> mode.about().equals(List.of("CHILD")))
                .hasSize(2);
        assertThat(terms.supportModesFor("PRACTICE"))
                .extracting(SupportMode::code)
                .doesNotContain("GROUP", "DIRECT_BLOCK");
    }

    @Test
    void a_child_being_harmed_is_no_reason_to_send_a_request_without_consent_because_it_goes_elsewhere() {
        assertThat(terms.noConsentReasons())
                .extracting(NoConsentReason::code)
                .containsExactly("SERVICE_WILL_ASK", "HEALTH_AT_RISK", "ADVICE_ASKED_BY_LAW");
        assertThat(terms.noConsentReasons())
                .allMatch(reason -> reason.origin().status() == PolicyStatus.PROPOSAL
                        && (reason.origin().basis() == Basis.ASSUMPTION
                                || reason.origin().basis() == Basis.KNOWLEDGE));
    }

    @Test
    void help_for_one_child_alone_may_be_asked_for_in_the_layers_that_do_not_offer_it() {
        assertThat(terms.isBelow(new Layer("UNIVERSAL"))).isTrue();
        assertThat(terms.isBelow(new Layer("TARGETED"))).isTrue();
        assertThat(terms.isBelow(new Layer("TARGETED_PLUS"))).isFalse();
        assertThat(terms.isBelow(new Layer("SPECIALIST"))).isFalse();
    }

    @Test
    void every_layer_and_route_it_names_is_one_of_the_thresholds_and_layers() {
        List<String> routes = packs.get("thresholds").table("codes").stream()
                .filter(row -> row.text("kind").equals("route"))
                .map(row -> row.text("code"))
                .toList();
        List<String> layers = packs.get("layers").table("layers").stream()
                .map(row -> row.text("code"))
                .toList();

        assertThat(routes)
                .filteredOn(route -> terms.findRoute(route).isPresent())
                .hasSize(7);
        assertThat(layers).filteredOn(code -> terms.isBelow(new Layer(code))).hasSize(2);
    }
}
