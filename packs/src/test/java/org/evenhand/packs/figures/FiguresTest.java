package org.evenhand.packs.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.time.YearMonth;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** The packs of figures that come with the product. Expected values are the publishers' own totals. */
class FiguresTest {

    private final Packs packs = Packs.on(SharedData.project().resolve("packs/data"));

    @Test
    void plans_by_need_are_those_of_january_2025() {
        EhcPlans plans = EhcPlans.from(packs);

        assertThat(plans.asOf()).isEqualTo("2025-01-16");
        assertThat(plans.england().total().value()).hasValue(638_745);
        assertThat(plans.england().of(Need.SLCN).value()).hasValue(135_835);
        assertThat(plans.authorities()).hasSize(153).containsEntry(LaCode.of("383"), "Leeds");
        assertThat(plans.authorities().keySet().stream()
                        .mapToInt(la -> plans.of(la).total().value().orElse(0))
                        .sum())
                .isEqualTo(638_745);
        // Buckinghamshire has an older nine-character code in this release; its number is the same as ever.
        assertThat(plans.of(LaCode.of("825")).total().value()).isPresent();
    }

    @Test
    void a_need_that_is_not_in_the_table_is_not_published() {
        assertThat(EhcPlans.from(packs).england().of(Need.DS)).isEqualTo(Count.NOT_PUBLISHED);
    }

    @Test
    void two_in_five_plans_of_2024_were_in_time() {
        EhcTimeliness timeliness = EhcTimeliness.from(packs);

        EhcTimeliness.Issued england = timeliness.england(Year.of(2024));

        // 39,407 of 84,866, exceptions excluded: 46.4 % as published.
        assertThat(england.shareInTime().orElseThrow()).isCloseTo(0.464, within(0.0005));
        assertThat(timeliness.years()).startsWith(Year.of(2019)).endsWith(Year.of(2024));
    }

    @Test
    void requests_of_2024_are_those_published() {
        EhcRequests requests = EhcRequests.from(packs);

        assertThat(requests.england(Year.of(2024)).received().value()).hasValue(154_489);
        assertThat(requests.england(Year.of(2019)).assess()).isEqualTo(Count.NOT_PUBLISHED);
    }

    @Test
    void waits_of_october_2025_are_those_published() {
        Waits waits = Waits.from(packs);
        YearMonth october = YearMonth.of(2025, 10);

        Waits.Waiting england =
                waits.england(october, Waits.SPEECH_AND_LANGUAGE).orElseThrow();

        assertThat(england.total()).isEqualTo(61_845);
        assertThat(england.bands()).hasSize(8);
        assertThat(england.bandsAddUp()).isTrue();
        assertThat(england.waitingAtLeast(18)).isEqualTo(23_961);
        assertThat(england.waitingAtLeast(52)).isEqualTo(5_052);
        assertThat(waits.of(october, Waits.Level.ICB, Waits.SPEECH_AND_LANGUAGE))
                .hasSize(37);
        assertThat(waits.of(october, Waits.Level.PROVIDER, Waits.SPEECH_AND_LANGUAGE))
                .hasSize(88);
        assertThat(waits.months()).hasSize(11);
    }

    @Test
    void published_totals_of_the_workforce_are_there_with_their_basis() {
        PublishedWorkforce workforce = PublishedWorkforce.from(packs);

        assertThat(workforce.list()).hasSize(124);
        assertThat(workforce.of(Profession.SLT))
                .anySatisfy(total -> assertThat(total.value()).isEqualTo(19_994));
    }
}
