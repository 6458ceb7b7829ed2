package org.evenhand.app.coalition.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatoryListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = "organisation,sector,nation,signed_on,signed_as,source,consent\n";

    @Test
    void only_who_consents_is_taken_and_who_does_not_is_counted() {
        SignatoryList list = SignatoryList.read(HEADER + """
                Clear Voices (invented),charity,england,2026-11-02,Chief executive,https://example.invalid/letter,yes
                "Quiet, an association (invented)",professional association,,2026-11-03,,https://example.invalid/letter,no
                """, TODAY);

        assertThat(list.problems()).isEmpty();
        assertThat(list.withoutConsent()).isEqualTo(1);
        assertThat(list.entries())
                .containsExactly(new SignatoryList.Entry(
                        "Clear Voices (invented)",
                        Sector.CHARITY,
                        Optional.of(Nation.ENGLAND),
                        LocalDate.of(2026, 11, 2),
                        new Evidence(
                                "Stands in a list of signatories",
                                "https://example.invalid/letter",
                                "Chief executive")));
    }

    @Test
    void each_row_that_cannot_be_read_is_named_with_its_column_and_what_to_do() {
        SignatoryList list = SignatoryList.read(HEADER + """
                ,charity,england,2026-11-02,,https://example.invalid,yes
                A (invented),club,england,2026-11-02,,https://example.invalid,yes
                B (invented),charity,england,2 November,,https://example.invalid,yes
                C (invented),charity,england,2027-01-01,,,perhaps
                The B  (Invented),charity,england,2026-11-02,,https://example.invalid,yes
                """, TODAY);

        assertThat(list.entries()).isEmpty();
        assertThat(list.problems())
                .containsExactly(
                        "Line 2, column organisation: It is empty. Fill it in.",
                        "Line 3, column sector: “club” is not one of CHARITY, PROFESSIONAL_BODY, PROFESSIONAL_ASSOCIATION, TRADE_UNION, PARENTS, TRADE_ASSOCIATION, NETWORK, OTHER.",
                        "Line 4, column signed_on: “2 November” is not a day. Write it like 2026-11-22.",
                        "Line 5, column consent: “perhaps” is not one of yes, no.",
                        "Line 5, column signed_on: 2027-01-01 is in the future.",
                        "Line 5, column source: It is empty. Fill it in.",
                        "Line 6, column organisation: “The B  (Invented)” stands in line 4 too. Keep one of the two.");
    }

    @Test
    void a_list_without_a_column_or_without_a_row_says_which_columns_it_needs() {
        assertThat(SignatoryList.read("organisation,sector\nA,charity\n", TODAY).problems())
                .containsExactly(
                        "The column nation, signed_on, signed_as, source, consent is missing. The first line must name: organisation,sector,nation,signed_on,signed_as,source,consent.");
        assertThat(SignatoryList.read("", TODAY).problems()).hasSize(1);
        assertThat(SignatoryList.read(HEADER, TODAY).entries()).isEqualTo(List.of());
    }
}
