package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.clocks.Clocks;
import org.evenhand.packs.policy.AccountabilityTerms.DeclineReason;
import org.evenhand.packs.policy.AccountabilityTerms.Rung;
import org.evenhand.packs.policy.AccountabilityTerms.Told;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;

/** The terms that come with the product. */
class AccountabilityTermsTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));
    private final AccountabilityTerms terms = AccountabilityTerms.from(packs);

    @Test
    void only_want_of_money_or_of_people_is_unmet_need() {
        assertThat(terms.reasons())
                .filteredOn(DeclineReason::isUnmet)
                .extracting(DeclineReason::code)
                .containsExactly("NO_FUNDING", "NO_CAPACITY");
    }

    @Test
    void the_ladder_rises_and_ends_with_everybody() {
        assertThat(terms.ladder()).extracting(Rung::workingDays).isSorted().doesNotHaveDuplicates();
        assertThat(terms.ladder())
                .extracting(Rung::told)
                .containsExactly(Told.SETTING_LEAD, Told.SERVICE_LEAD, Told.AUTHORITY, Told.PUBLIC);
    }

    @Test
    void what_is_proposed_by_us_is_called_neither_law_nor_known() {
        assertThat(terms.ladder())
                .allMatch(rung -> rung.status() == PolicyStatus.PROPOSAL && rung.basis() == Basis.ASSUMPTION);
        assertThat(terms.stages())
                .allMatch(stage -> stage.status() == PolicyStatus.PROPOSAL && stage.basis() == Basis.ASSUMPTION);
    }

    @Test
    void time_limits_of_others_are_those_of_the_pack_of_clocks() {
        Clocks clocks = Clocks.from(packs);

        assertThat(terms.signposts())
                .allMatch(post ->
                        post.clock().map(code -> clocks.find(code).isPresent()).orElse(true));
        // Local Government Act 1974 s.26B; First-tier Tribunal rules: two months from the decision letter.
        assertThat(terms.signposts())
                .extracting(post -> post.clock().orElse(""))
                .containsExactly("ombudsman", "appeal", "");
    }
}
