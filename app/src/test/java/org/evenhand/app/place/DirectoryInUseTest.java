package org.evenhand.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.packs.Packs;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportKinds;
import org.evenhand.packs.importing.ImportResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The postcode directory is imported beside a running application, which takes it up without being started again. */
@EvenhandTest
@AutoConfigureMockMvc
class DirectoryInUseTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Autowired
    MockMvc web;

    @Autowired
    Packs packs;

    @TempDir
    Path folder;

    @Test
    void a_postcode_of_a_divided_sector_is_asked_about_until_the_directory_is_imported() throws Exception {
        MockHttpServletResponse before = searched();
        assertThat(before.getStatus()).as("a page that asks").isEqualTo(200);

        Path file = Files.writeString(folder.resolve("ONSPD_NOV_2025_UK.csv"), """
                        pcds,doterm,oslaua,oseast1m,osnrth1m,ctry,pcon
                        "LS1 1UR",,"E08000035","429833","0434079","E92000001","E14001319"
                        """);
        ImportResult result = Import.of(ImportKinds.find("onspd").orElseThrow(), packs, shelf())
                .read(file, false);

        assertThat(result).isInstanceOf(ImportResult.Imported.class);
        assertThat(searchedUntilSettled().getRedirectedUrl())
                .isEqualTo("/areas/authorities/383?constituency=E14001319&known=DIRECTORY");
    }

    /** Other tests share the application. */
    @AfterEach
    void remove() throws IOException {
        Path places = shelf().resolve("places");
        if (Files.exists(places)) {
            try (Stream<Path> all = Files.walk(places)) {
                List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : inside) {
                    Files.delete(path);
                }
            }
        }
    }

    private Path shelf() {
        return packs.shelves().getLast();
    }

    private MockHttpServletResponse searched() throws Exception {
        return web.perform(post("/find").param("q", "LS1 1UR")).andReturn().getResponse();
    }

    private MockHttpServletResponse searchedUntilSettled() throws Exception {
        long start = System.nanoTime();
        MockHttpServletResponse response = searched();
        while (response.getStatus() != 303 && System.nanoTime() - start < LONGEST.toNanos()) {
            response = searched();
        }
        return response;
    }
}
