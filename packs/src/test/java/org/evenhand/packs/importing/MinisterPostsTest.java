package org.evenhand.packs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.parliament.MinisterPosts;
import org.evenhand.packs.parliament.MinisterPosts.Post;
import org.evenhand.packs.parliament.MinisterPostsKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ministers were on the day of an answer. All members but the one of Parliament's own sample are invented. */
class MinisterPostsTest {

    @TempDir
    Path shelf;

    @TempDir
    Path files;

    private static String biography(int member, String... posts) {
        return """
                {"value": {"governmentPosts": [%s]},
                 "links": [{"rel": "self", "href": "/Members/%d/Biography", "method": "GET"}]}
                """.formatted(String.join(",", posts), member);
    }

    private static String post(String name, String from, String until) {
        return """
                {"name": "%s", "startDate": "%sT00:00:00", "endDate": %s}
                """.formatted(name, from, until.isEmpty() ? "null" : "\"" + until + "T00:00:00\"");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(files, "biography", ".json"), content);
    }

    private MinisterPosts posts() {
        return MinisterPosts.from(Packs.on(shelf));
    }

    private Trial trial() {
        return new Trial(shelf, new MinisterPostsKind());
    }

    @Test
    void the_post_of_the_day_is_told_and_not_that_of_another_day() throws IOException {
        trial().imported(file("[%s]"
                .formatted(biography(
                        1,
                        post("Minister for Invented Schools", "2025-01-10", "2025-09-05"),
                        post("Secretary of State for Inventions", "2025-09-06", "")))));

        assertThat(posts().heldBy(1, LocalDate.of(2025, 9, 5)))
                .extracting(Post::name)
                .containsExactly("Minister for Invented Schools");
        assertThat(posts().heldBy(1, LocalDate.of(2026, 1, 1)))
                .extracting(Post::name)
                .containsExactly("Secretary of State for Inventions");
        assertThat(posts().heldBy(1, LocalDate.of(2025, 1, 9))).isEmpty();
        assertThat(posts().heldBy(2, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void another_member_is_added_and_the_same_member_is_replaced() throws IOException {
        trial().imported(file(biography(1, post("Minister A", "2024-01-01", ""))));
        trial().imported(file(biography(2, post("Minister B", "2024-02-01", ""))));
        trial().imported(file(biography(1, post("Minister A", "2024-01-01", "2025-01-01"))));

        assertThat(posts().heldBy(2, LocalDate.of(2026, 1, 1))).hasSize(1);
        assertThat(posts().heldBy(1, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void each_fault_names_the_item_and_the_field() throws IOException {
        String refused = trial().refusal(file("""
                [{"value": {}}, %s, %s]
                """.formatted(
                        biography(1, post("Minister", "yesterday", "")),
                        biography(2, post("Minister", "2025-01-01", "2024-01-01")))));

        assertThat(refused)
                .contains("Row 1, links: No link like /Members/4514/Biography says whose biography it is.")
                .contains("Row 2, startDate “yesterdayT00:00:00”: A day like 2024-07-05T00:00:00 was expected.")
                .contains("Row 3, endDate “Minister”: A post ends before it begins.");
        assertThat(trial().refusal(file("{\"value\""))).contains("The file is not whole JSON.");
    }

    @Test
    void the_sample_of_parliaments_own_interface_is_read() throws IOException {
        Path sample = SharedData.file("api-samples/members/biography.json");

        trial().imported(sample);

        assertThat(posts().heldBy(4514, LocalDate.of(2024, 7, 5)))
                .extracting(Post::name)
                .containsExactly("Prime Minister and First Lord of the Treasury");
        assertThat(posts().heldBy(4514, LocalDate.of(2024, 7, 4))).isEmpty();
    }
}
