package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.ServiceIndicators.Indicator;
import org.evenhand.packs.policy.ServiceIndicators.Kind;
import org.evenhand.packs.policy.ServiceIndicators.Measure;
import org.evenhand.packs.policy.ServiceIndicators.Parity;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;

/** The indicators that come with the product. */
class ServiceIndicatorsTest {

    private final ServiceIndicators indicators =
            ServiceIndicators.from(Packs.on(SharedData.project().resolve("packs/data")));

    @Test
    void all_fourteen_of_the_list_are_there_in_its_order_and_none_reads_as_law() {
        assertThat(indicators.indicators())
                .extracting(Indicator::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14).boxed().toList());
        assertThat(indicators.indicators()).allMatch(one -> one.status() == PolicyStatus.PROPOSAL);
        assertThat(indicators.indicators())
                .allSatisfy(one -> assertThat(indicators.measures(one)).isNotEmpty());
    }

    @Test
    void what_is_not_measured_says_why() {
        List<Measure> absent = indicators.indicators().stream()
                .flatMap(one -> indicators.measures(one).stream())
                .filter(measure -> !measure.isHere())
                .toList();

        assertThat(absent).extracting(Measure::code).containsExactly("reach", "inequality", "leavers", "starts");
        assertThat(absent).allSatisfy(measure -> assertThat(measure.why()).contains("need"));
    }

    @Test
    void nurseries_and_colleges_are_compared_with_schools() {
        assertThat(indicators.kinds())
                .filteredOn(kind -> kind.parity().equals(java.util.Optional.of(Parity.BASE)))
                .extracting(Kind::code)
                .containsExactly("SCHOOL");
        assertThat(indicators.kinds())
                .filteredOn(kind -> kind.parity().equals(java.util.Optional.of(Parity.COMPARED)))
                .extracting(Kind::code)
                .containsExactly("PVI_NURSERY", "COLLEGE");
        assertThat(indicators.kindOf(SettingType.SIXTH_FORM_COLLEGE).code()).isEqualTo("COLLEGE");
    }
}
