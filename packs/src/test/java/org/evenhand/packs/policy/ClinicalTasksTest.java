package org.evenhand.packs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.evenhand.packs.Packs;
import org.evenhand.packs.SharedData;
import org.evenhand.packs.policy.ClinicalTasks.Task;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;

/** The tasks that come with the product. */
class ClinicalTasksTest {

    private final ClinicalTasks tasks =
            ClinicalTasks.from(Packs.on(SharedData.project().resolve("packs/data")));

    @Test
    void what_may_be_learned_names_who_may_train_and_what_may_not_names_nobody() {
        assertThat(tasks.list())
                .hasSizeGreaterThan(10)
                .allMatch(task -> task.afterTraining() != task.trainedBy().isEmpty())
                .allMatch(task -> !task.doneBy().isEmpty());
    }

    @Test
    void a_description_gives_its_task_away_by_whole_words_only() {
        Task tube = tasks.find("TUBE_FEEDING").orElseThrow();

        assertThat(tube.isMeantBy("Give water by the Gastrostomy after lunch")).isTrue();
        assertThat(tube.isMeantBy("a tube-feed at noon")).isTrue();
        assertThat(tube.isMeantBy("hang the coat on the pegs")).isFalse();
    }

    @Test
    void a_source_says_in_words_what_it_rests_on_and_names_no_key_of_a_pack() {
        List<String> keys =
                Arrays.stream(Profession.values()).map(Profession::name).toList();

        assertThat(tasks.list())
                .extracting(Task::source)
                .noneMatch(source -> Arrays.stream(source.split("[^A-Z_]+")).anyMatch(keys::contains));
    }

    @Test
    void only_what_was_read_is_called_read() {
        assertThat(tasks.list())
                .filteredOn(task -> task.basis() == Basis.SECONDARY)
                .allMatch(task -> task.source().contains("http"));
        assertThat(tasks.rule("review-at-least-every").value()).isEqualTo(12);
    }
}
