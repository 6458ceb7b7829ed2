package org.evenhand.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.site.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitFormTest {

    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "09.30, 09:30",
        "0930, 09:30",
        "14:00, 14:00",
        "9, 09:00",
        "2pm, 14:00",
        "2 PM, 14:00",
        "12pm, 12:00",
        "12am, 00:00",
        "11.15am, 11:15"
    })
    void a_time_is_read_as_people_write_it(String written, LocalTime meant) {
        List<Problem> problems = new ArrayList<>();

        assertThat(VisitForm.time("from", written, problems)).contains(meant);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "24:00", "9:60", "13pm", "0pm", "1234567", "-1"})
    void what_is_no_time_is_named_with_an_example(String written) {
        List<Problem> problems = new ArrayList<>();

        assertThat(VisitForm.time("from", written, problems)).isEmpty();
        assertThat(problems.getFirst().message()).contains("9:30");
    }
}
