package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.SameAnswerTest.Invented;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.PublishedThresholds;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever can be told, and from whatever kind of setting: the answer is the same. Facts have no kind of setting ({@code ThresholdsTest}), so a
 * kind could matter only where the table is chosen for those who ask. That choice is made here for every kind, and its table asked every case.
 */
@EvenhandTest
class ParityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Thresholds thresholds;

    @Autowired
    Invented invented;

    @Test
    void the_kind_of_setting_changes_no_answer_in_any_case_there_is() {
        LaCode area = world.anArea();
        Map<SettingType, PublishedThresholds> tables = new EnumMap<>(SettingType.class);
        for (SettingType type : SettingType.values()) {
            Person setting = world.aNursery(area);
            tables.put(type, invented.as(type, () -> setting.does(DAY, asking::table)));
        }

        assertThat(tables).hasSize(SettingType.values().length);
        assertThat(different(tables)).isZero();
    }

    /** The twin: where one kind had an older table, 20 cases would be answered differently (CasesOfFactsTest counts them by hand). */
    @Test
    void parity_twin_bites() {
        Map<SettingType, PublishedThresholds> tables = new EnumMap<>(SettingType.class);
        for (SettingType type : SettingType.values()) {
            tables.put(type, thresholds.inForce(DAY));
        }
        tables.put(SettingType.CHILDMINDER, thresholds.find("2026-11-01").orElseThrow());

        assertThat(different(tables)).isEqualTo(20);
    }

    /** In how many of all cases some kind of setting is answered by another row than another kind is. A version never changes: each is read once. */
    private long different(Map<SettingType, PublishedThresholds> tables) {
        Map<DataVersion, PublishedThresholds> versions = new HashMap<>();
        tables.values().forEach(table -> versions.put(table.version(), table));
        return thresholds
                .everyCase(versions.values())
                .filter(facts -> versions.values().stream()
                                .map(table -> table.rowFor(facts))
                                .distinct()
                                .count()
                        > 1)
                .count();
    }
}
