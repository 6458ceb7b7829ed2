package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.RegisterTerms.Force;
import org.evenhand.packs.policy.RegisterTerms.Register;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms of the register that come with the product. */
class RegisterTermsTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));
    private final RegisterTerms terms = RegisterTerms.from(packs);

    @ParameterizedTest
    @EnumSource(Profession.class)
    void every_profession_has_its_registers_or_says_that_there_is_none(Profession profession) {
        List<Register> registers = terms.registersOf(profession);

        assertThat(registers).isNotEmpty();
        assertThat(registers)
                .allMatch(one -> one.force() == Force.NONE
                        ? one.body().isEmpty() && registers.size() == 1
                        : terms.findBody(one.body()).isPresent());
    }

    @Test
    void every_condition_leads_to_roles_and_to_what_the_other_packs_know() {
        List<String> pathways =
                Pathways.from(packs).list().stream().map(Pathways.Pathway::key).toList();

        assertThat(terms.conditions()).allSatisfy(condition -> {
            assertThat(condition.roles()).isNotEmpty();
            assertThat(condition.needs()).isNotEmpty();
            assertThat(condition.pathway().stream()).allMatch(pathways::contains);
            assertThat(condition.centres())
                    .allMatch(code -> terms.findCentre(code).isPresent());
        });
        assertThat(terms.conditions())
                .flatExtracting(condition -> condition.pathway().stream().toList())
                .containsAll(pathways);
    }

    @Test
    void no_rule_of_the_register_is_shown_as_more_than_a_proposal() {
        assertThat(terms.rule("stale-after-days").value()).isEqualTo(90);
        assertThat(terms.rule("stale-after-days").status()).isEqualTo(PolicyStatus.PROPOSAL);
        assertThat(terms.rule("stale-after-days").basis()).isEqualTo(Basis.ASSUMPTION);
    }

    @Test
    void the_mandatory_qualification_has_its_three_specialisms_and_its_three_years() {
        RegisterTerms.Qualification mandatory = terms.findQualification("MQSI").orElseThrow();

        assertThat(mandatory.specialisms()).containsExactly("HEARING", "VISUAL", "MULTI_SENSORY");
        assertThat(mandatory.withinYears()).hasValue(3);
        assertThat(mandatory.professions()).containsExactly(Profession.QTOD, Profession.QTVI, Profession.QMSI);
    }

    @Test
    void what_counts_in_place_of_a_qualification_is_a_qualification_too() {
        assertThat(terms.qualifications())
                .flatExtracting(RegisterTerms.Qualification::instead)
                .containsExactly("NASENCO")
                .allMatch(code -> terms.findQualification(code.toString()).isPresent());
    }

    @Test
    void the_example_of_a_number_has_the_form_of_the_number() {
        assertThat(terms.bodies())
                .filteredOn(body -> !body.number().isEmpty())
                .allMatch(body -> Pattern.matches(body.number(), body.example()));
    }
}
