package org.evenhand.planning.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.evenhand.engine.share.Coverage;
import org.evenhand.engine.share.FairSharing;
import org.evenhand.engine.share.Sharing;
import org.evenhand.engine.share.SharingWorkload;
import org.evenhand.packs.SharedData;
import org.junit.jupiter.api.Test;

/** Against levels that HiGHS 1.15.1 found for the same invented country, by dual simplex and by interior point alike. */
class SharingOracleTest {

    @Test
    void forty_two_areas_reach_the_levels_of_the_reference() throws IOException {
        List<String> rows = rows("C_leximin_icb42.csv.gz");

        Sharing.Shared shared = (Sharing.Shared) FairSharing.solve(SharingWorkload.of(42, 20, 12));

        assertThat(shared.coverages()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Coverage coverage = shared.coverages().get(i);
            double expected = Double.parseDouble(rows.get(i).split(",")[1]);
            // Both solvers stop at 1e-9 of a day's fraction and levels add up what earlier ones left.
            assertThat(coverage.coverage().doubleValue()).as("row %d", i).isCloseTo(expected, within(1e-7));
        }
        assertThat(shared.proved().level()).isLessThan(new BigDecimal("1e-8"));
    }

    private static List<String> rows(String file) throws IOException {
        Optional<Path> path = SharedData.find("../oracles/" + file);
        assumeTrue(path.isPresent(), () -> "skipped: this machine has no reference " + file);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path.orElseThrow()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
