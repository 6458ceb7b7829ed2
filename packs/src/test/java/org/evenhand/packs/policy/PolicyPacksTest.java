package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.PolicyTimeline.Period;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** The packs of policy that come with the product. */
class PolicyPacksTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));

    @Test
    void the_promised_days_are_reported_and_never_law() {
        PolicyFigures figures = PolicyFigures.from(packs);

        PolicyFigures.PolicyFigure primary = figures.get("eah.days-primary");

        assertThat(primary.value()).isEqualTo(40);
        assertThat(primary.status()).contains(PolicyStatus.REPORTED);
        assertThat(figures.get("eah.days-secondary").value()).isEqualTo(160);
        assertThat(figures.get("eah.experts").value()).isEqualTo(7_500);
        // £1.8bn in pence.
        assertThat(figures.get("eah.money").value()).isEqualTo(180_000_000_000.0);
        assertThat(figures.list()).noneMatch(figure -> figure.status().equals(Optional.of(PolicyStatus.LAW)));
    }

    @Test
    void what_was_not_promised_is_an_assumption() {
        PolicyFigures figures = PolicyFigures.from(packs);

        List<String> assumed = List.of("eah.days-early-years", "eah.days-post-16", "all.working-days");

        assertThat(assumed).allMatch(id -> figures.get(id).basis() == Basis.ASSUMPTION);
    }

    @Test
    void a_range_holds_its_middle() {
        assertThat(PolicyFigures.from(packs).list())
                .filteredOn(figure -> figure.low().isPresent())
                .allMatch(figure -> figure.low().getAsDouble() <= figure.value()
                        && figure.value() <= figure.high().orElse(Double.NaN));
    }

    @Test
    void every_role_of_the_vocabulary_is_described() {
        Professions professions = Professions.from(packs);

        Set<Profession> described =
                professions.list().stream().map(Professions.Role::profession).collect(Collectors.toSet());

        assertThat(described).containsExactlyInAnyOrder(Profession.values());
        assertThat(professions.list())
                .allMatch(role -> role.title().equals(role.profession().title()));
    }

    @Test
    void every_need_with_an_assessment_has_an_area_of_the_code() {
        NeedTaxonomies needs = NeedTaxonomies.from(packs);

        List<Need> without = Arrays.stream(Need.values())
                .filter(need -> needs.of(need, NeedTaxonomies.CODE_2015).isEmpty())
                .toList();

        assertThat(without).containsExactly(Need.OTH, Need.NSA);
        assertThat(needs.categories(NeedTaxonomies.CODE_2015)).hasSize(4);
        assertThat(needs.categories(NeedTaxonomies.DEVELOPMENT_2026)).hasSize(5);
    }

    @Test
    void the_map_to_the_proposed_areas_is_nowhere_more_than_an_assumption() {
        NeedTaxonomies needs = NeedTaxonomies.from(packs);

        assertThat(Arrays.stream(Need.values())
                        .flatMap(need -> needs.of(need, NeedTaxonomies.DEVELOPMENT_2026).stream()))
                .isNotEmpty()
                .allMatch(pair -> pair.basis() == Basis.ASSUMPTION && pair.status() == PolicyStatus.PROPOSAL);
    }

    @Test
    void the_proposed_layers_are_proposals_and_those_in_force_are_law() {
        Layers layers = Layers.from(packs);

        assertThat(layers.of("2026-consultation"))
                .hasSize(4)
                .allMatch(layer -> layer.status() == PolicyStatus.PROPOSAL);
        assertThat(layers.of("current-law")).hasSize(3).allMatch(layer -> layer.status() == PolicyStatus.LAW);
        assertThat(layers.find("2026-consultation", new Layer("TARGETED_PLUS"))).isPresent();
    }

    @Test
    void a_step_of_the_reform_falls_into_a_period_and_is_overdue_after_its_last_day() {
        assertThat(Period.of("2026-02").to()).isEqualTo("2026-02-28");
        assertThat(Period.of("2026-autumn").to()).isEqualTo("2026-11-30");
        assertThat(Period.of("2026/27").from()).isEqualTo("2026-09-01");
        assertThat(Period.of("2026/27").to()).isEqualTo("2027-08-31");
        // A second part above 12 is a year, not a month: the financial year to 31 March 2029.
        assertThat(Period.of("2028-29").to()).isEqualTo("2029-03-31");
        assertThatThrownBy(() -> Period.of("soon")).isInstanceOf(NotUnderstood.class);
        PolicyTimeline.Step planning = step("joint-workforce-planning");
        assertThat(planning.isOverdueOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(planning.isOverdueOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(step("response").when()).isEmpty();
        assertThat(step("consultation-closed").isOverdueOn(LocalDate.of(2030, 1, 1)))
                .isFalse();
    }

    @Test
    void of_the_reform_only_the_act_is_law() {
        assertThat(PolicyTimeline.from(packs).list())
                .filteredOn(step -> step.status() == PolicyStatus.LAW)
                .extracting(PolicyTimeline.Step::key)
                .containsExactly("act-2026");
    }

    @Test
    void what_no_source_was_found_for_is_a_draft_and_what_is_law_names_its_text() {
        Boundaries boundaries = Boundaries.from(packs);

        assertThat(boundaries.list())
                .filteredOn(boundary -> boundary.basis() == Basis.ASSUMPTION)
                .isNotEmpty()
                .allMatch(boundary -> boundary.status() == PolicyStatus.PROPOSAL);
        assertThat(boundaries.of(Profession.QTOD, Boundaries.Kind.ONLY))
                .extracting(Boundaries.Boundary::status)
                .containsExactly(PolicyStatus.LAW);
        assertThat(boundaries.of(Profession.KW, Boundaries.Kind.ONLY)).isEmpty();
    }

    private PolicyTimeline.Step step(String key) {
        return PolicyTimeline.from(packs).list().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void time_limits_steps_and_words_are_read_with_their_basis() {
        assertThat(Timescales.from(packs).find("T06").orElseThrow().limit()).isEqualTo("20 weeks");
        assertThat(Timescales.from(packs).find("T28").orElseThrow().status()).isEqualTo(PolicyStatus.PROPOSAL);
        assertThat(Glossary.from(packs).list()).hasSize(75);
        assertThat(Glossary.from(packs).find("EHCP").orElseThrow().status()).contains(PolicyStatus.LAW);
    }
}
