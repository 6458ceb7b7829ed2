package org.evenhand.packs.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.evenhand.packs.Packs;
import org.evenhand.packs.coalition.KnownMembers.KnownMember;
import org.evenhand.packs.coalition.KnownMembers.PublishedCount;
import org.evenhand.packs.coalition.KnownMembers.Reading;
import org.junit.jupiter.api.Test;

class KnownMembersTest {

    private static final KnownMembers KNOWN = KnownMembers.from(Packs.on(Path.of("data")));

    @Test
    void a_day_has_the_newest_count_that_was_published_until_then() {
        // The coalition's own papers: 114 on 2 November 2022, 125 on 23 February 2023, over 130 from 2 November 2023.
        assertThat(KNOWN.countsOn(LocalDate.of(2022, 11, 1))).isEmpty();
        assertThat(KNOWN.countsOn(LocalDate.of(2022, 11, 2)))
                .extracting(PublishedCount::organisations)
                .containsExactly(114, 110);
        assertThat(KNOWN.countsOn(LocalDate.of(2023, 2, 28)))
                .extracting(PublishedCount::organisations, PublishedCount::reading)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(125, Reading.EXACT));
        assertThat(KNOWN.countsOn(LocalDate.of(2026, 11, 22)))
                .extracting(PublishedCount::organisations, PublishedCount::reading)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(130, Reading.MORE_THAN));
    }

    @Test
    void who_only_spread_the_word_is_no_member() {
        // Of the twelve organisations of the list two are marked publicised_only.
        assertThat(KNOWN.list()).hasSize(12);
        assertThat(KNOWN.list().stream().filter(KnownMember::isMember)).hasSize(10);
        assertThat(KNOWN.list())
                .allSatisfy(member -> assertThat(member.source()).isNotBlank());
    }
}
