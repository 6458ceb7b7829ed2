package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    private final RetentionRules rules =
            RetentionRules.from(Packs.on(SharedData.project().resolve("packs/data")));

    @Test
    void no_period_is_shown_as_law_or_as_read_in_a_source_that_was_not_read() {
        assertThat(rules.list()).isNotEmpty().allMatch(rule -> rule.status() == PolicyStatus.UNKNOWN);
        assertThat(rules.list()).allMatch(rule -> rule.basis() == Basis.ASSUMPTION || rule.basis() == Basis.KNOWLEDGE);
    }

    @Test
    void something_is_kept_to_the_end_of_the_day_on_which_its_period_ends() {
        RetentionRules.Rule drafts = rules.get("access.draft");
        LocalDate saved = LocalDate.of(2026, 11, 1);

        // Thirty days after the first of November is the first of December.
        assertThat(drafts.isOver(saved, LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(drafts.isOver(saved, LocalDate.of(2026, 12, 2))).isTrue();
    }

    @Test
    void a_rule_that_is_not_there_is_named() {
        assertThatThrownBy(() -> rules.get("access.letter")).hasMessageContaining("access.letter");
    }
}
