package org.evenhand.app.coalition.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.evenhand.app.house.GeneratedDocument;
import org.evenhand.app.house.LifecycleDocument;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void every_pair_that_is_not_in_the_table_is_refused_and_the_table_is_printed() {
        // 4 standings × 4 changes = 16 pairs, of which 5 are in the table.
        assertThat(Arrays.stream(Standing.values())
                        .flatMap(from ->
                                Arrays.stream(Change.values()).map(change -> Membership.TABLE.next(from, change)))
                        .filter(Optional::isEmpty))
                .hasSize(11);
        GeneratedDocument.named("membership-lifecycle.md")
                .mustSay(
                        LifecycleDocument.of(Membership.TABLE, Standing.class, Change.class, "members.standing.", """
                # What can happen to an organisation that asks to join

                Written by MembershipTest from the one table in Membership. A dash is refused. An organisation entered from a list of signatories is
                confirmed at once; what shows it is the list.

                """));
    }
}
