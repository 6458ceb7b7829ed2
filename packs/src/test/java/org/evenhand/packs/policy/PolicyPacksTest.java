package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Need;
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
    void time_limits_steps_and_words_are_read_with_their_basis() {
        assertThat(Timescales.from(packs).find("T06").orElseThrow().limit()).isEqualTo("20 weeks");
        assertThat(Timescales.from(packs).find("T28").orElseThrow().status()).isEqualTo(PolicyStatus.PROPOSAL);
        assertThat(PolicyTimeline.from(packs).list()).hasSize(24);
        assertThat(Glossary.from(packs).find("EHCP").orElseThrow().status()).contains(PolicyStatus.LAW);
    }
}
