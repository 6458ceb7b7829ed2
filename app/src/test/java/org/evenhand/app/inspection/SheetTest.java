package org.evenhand.app.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final List<Sheet.Column> COLUMNS = List.of(Sheet.text("a", "One"), Sheet.number("b", "Another"));

    @Test
    void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless() {
        Sheet sheet = new Sheet("things", "A thing", COLUMNS, List.of(List.of("=HYPERLINK(\"x\")", "-3")));

        assertThat(sheet.csv()).isEqualTo("a,b\n\"'=HYPERLINK(\"\"x\"\")\",-3\n");
    }

    @Test
    void a_line_says_nothing_where_there_is_nothing() {
        assertThat(new Sheet.Line().with(Optional.empty()).with(Optional.of(7)).cells())
                .containsExactly("", "7");
    }

    @Test
    void a_line_with_too_few_cells_is_refused() {
        assertThatThrownBy(() -> new Sheet("things", "A thing", COLUMNS, List.of(List.of("alone"))))
                .hasMessageContaining("A line of things has 1 cells and 2 columns.");
    }

    @Test
    void a_pseudonym_is_the_same_within_a_file_and_says_nothing_of_what_it_stands_for() {
        Pseudonyms names = new Pseudonyms("D");
        UUID one = UUID.randomUUID();

        assertThat(List.of(names.of(one), names.of(UUID.randomUUID()), names.of(one)))
                .containsExactly("D1", "D2", "D1");
    }
}
