package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cut of NHS England's situation report, where this machine has it. */
class PublishedWaitsTest {

    private static final String SPEECH = "Therapy interventions: Speech and language";

    @TempDir
    Path shelf;

    @Test
    void waits_for_speech_and_language_therapy_are_those_published() throws IOException {
        Trial waits = new Trial(shelf, new NhsWaitsImport());
        Path file = SharedData.file("workforce/nhse_community_waits_cyp_by_provider_2023-2025.csv.gz");

        Receipt receipt = waits.imported(file);

        assertThat(receipt.counts()).containsEntry("months", 11L).containsEntry("services", 17L);
        Row england = row("2025-10", "england");
        assertThat(england.whole("total")).isEqualTo(61_845);
        // 29,684 up to 12 weeks.
        assertThat(england.whole("weeks_0_1")
                        + england.whole("weeks_1_2")
                        + england.whole("weeks_2_4")
                        + england.whole("weeks_4_12"))
                .isEqualTo(29_684);
        // 5,052 over 52 weeks.
        assertThat(england.whole("weeks_52_104") + england.whole("weeks_over_104"))
                .isEqualTo(5_052);
        assertThat(row("2023-01", "england").whole("total")).isEqualTo(67_774);
        assertThat(boards("2025-10")).isEqualTo(37);
    }

    private Row row(String month, String level) {
        return Packs.on(shelf).get("nhs-waits").table("waits").stream()
                .filter(row -> row.text("month").equals(month)
                        && row.text("level").equals(level)
                        && row.text("service").equals(SPEECH))
                .findFirst()
                .orElseThrow();
    }

    private long boards(String month) {
        return Packs.on(shelf).get("nhs-waits").table("waits").stream()
                .filter(row -> row.text("month").equals(month)
                        && row.text("level").equals("icb")
                        && row.text("service").equals(SPEECH))
                .count();
    }
}
