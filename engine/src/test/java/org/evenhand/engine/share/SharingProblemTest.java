package org.evenhand.engine.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class SharingProblemTest {

    @Test
    void an_unknown_area_is_named_with_its_path() {
        World world = new World().area("Ashby", "1", "2").link("Ashby", "Ashbee", "0.1", "3");

        assertThatThrownBy(world::problem)
                .isInstanceOf(SharingNotUnderstood.class)
                .hasMessage(
                        "links[0].to is “Ashbee”: This is not an area of this problem. Add it to the list, or mend the spelling.");
    }

    @Test
    void an_area_does_not_lend_to_itself() {
        World world = new World().area("Ashby", "1", "2").link("Ashby", "Ashby", "0.1", "3");

        assertThatThrownBy(world::problem).hasMessageContaining("links[0]").hasMessageContaining("joins two areas");
    }

    @Test
    void a_share_is_not_a_per_cent() {
        World world = new World().area("Ashby", "1", "2").mostLent("15");

        assertThatThrownBy(world::problem)
                .hasMessageContaining("mostLent is “15”")
                .hasMessageContaining("0.15");
    }

    @Test
    void negative_days_are_refused() {
        World world = new World().area("Ashby", "-1", "2");

        assertThatThrownBy(world::problem).hasMessageContaining("capacities[0].days is “-1”");
    }

    @Test
    void a_need_without_a_capacity_is_not_taken_for_a_capacity_of_nothing() {
        World world = new World()
                .area("Ashby", "1", "2")
                .has("Birchley", "therapist", "1")
                .needs("Birchley", "teacher", "hearing", "3");

        assertThatThrownBy(world::problem)
                .hasMessageContaining("needs[1] is “Birchley, teacher”")
                .hasMessageContaining("not known is not nothing");
    }

    @Test
    void a_road_on_which_everything_is_lost_is_no_link() {
        World world =
                new World().area("Ashby", "1", "2").area("Birchley", "1", "2").link("Ashby", "Birchley", "1", "3");

        assertThatThrownBy(world::problem).hasMessageContaining("links[0].loss").hasMessageContaining("must arrive");
    }

    @Test
    void every_fault_is_told_at_once() {
        World world = new World()
                .area("Ashby", "1", "2")
                .area("Ashby", "1", "2")
                .cap("Ashby", "1.5")
                .floor("Ashby", "sight", "0.5");

        SharingNotUnderstood thrown = catchThrowableOfType(SharingNotUnderstood.class, world::problem);

        assertThat(thrown.faults())
                .extracting(SharingFault::path)
                .containsExactly("capacities[1]", "needs[1]", "areaCaps[0].share", "floors[0].condition", "floors[0]");
    }
}
