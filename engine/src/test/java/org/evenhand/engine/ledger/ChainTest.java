package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ledger.Verdict.Broken;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.engine.ledger.Verdict.What;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Chain CHAIN = Chain.named("demonstration");

    /** Computed with Python 3.11.7, hashlib.sha256 over the fields as the page docs/methods/ledger.md lays them out. */
    @Test
    void has_the_hashes_another_program_computes() {
        Entry first = CHAIN.next(CHAIN.start(), CanonicalJson.of(Map.of("what", "RequestReceived")));
        Entry second = CHAIN.next(first.head(), CanonicalJson.of(Map.of("what", "Decided", "layer", 2)));
        Entry third = CHAIN.next(second.head(), CanonicalJson.of(Map.of("what", "FirstSeen")));

        assertThat(CHAIN.start())
                .isEqualTo(new Head(0, "9c49ed910ce335207b517f8291aa2e638c2ba864e063de6842ce532e774fd059"));
        assertThat(first.hash()).isEqualTo("d5283ae11ca064b0649b1646e561a4b6f119b30a2c1157b1aff77b404f0a4c89");
        assertThat(second.hash()).isEqualTo("0110fba5d7f8a3b726c3244d4231214a6f57a77fe65249ceda73e1eb557a4e79");
        assertThat(third.hash()).isEqualTo("0d68efd1f84e43440f093ac93879427d2bc68998546385a6ae5b92b9560cfe6d");
        assertThat(CHAIN.verify(List.of(first, second, third), third.head())).isEqualTo(new Intact(3, 0, third.head()));
    }

    @Test
    void that_is_empty_is_intact_unless_somebody_remembers_an_entry() {
        assertThat(CHAIN.verify(List.of(), CHAIN.start())).isEqualTo(new Intact(0, 0, CHAIN.start()));
        assertThat(CHAIN.verify(List.of(), chainOf(1).getFirst().head())).isEqualTo(new Broken(1, What.MISSING));
    }

    @Test
    void may_have_grown_since_a_head_was_remembered() {
        List<Entry> entries = chainOf(9);

        Verdict verdict =
                CHAIN.verify(entries, entries.get(6).head(), entries.get(2).head(), CHAIN.start());

        assertThat(verdict).isEqualTo(new Intact(9, 0, entries.getLast().head()));
    }

    @Test
    void names_the_entry_whose_content_was_changed_even_with_its_hash_recomputed() {
        List<Entry> entries = chainOf(9);
        Entry forged = CHAIN.next(entries.get(3).head(), CanonicalJson.of("forged"));
        entries.set(4, forged);

        Verdict verdict = CHAIN.verify(entries);

        assertThat(verdict).isEqualTo(new Broken(5, What.CHANGED));
    }

    @Test
    void that_was_rewritten_to_its_end_is_told_by_the_first_remembered_head_that_differs() {
        List<Entry> entries = chainOf(9);
        Head third = entries.get(2).head();
        Head sixth = entries.get(5).head();
        Head ninth = entries.get(8).head();
        rewriteFrom(4, entries);

        Verdict alone = CHAIN.verify(entries);
        Verdict remembered = CHAIN.verify(entries, ninth, sixth, third);

        assertThat(alone).isInstanceOf(Intact.class);
        assertThat(remembered).isEqualTo(new Broken(6, What.HEAD_DIFFERS));
    }

    @Test
    void of_another_installation_does_not_pass() {
        Verdict verdict = Chain.named("elsewhere").verify(chainOf(3));

        assertThat(verdict).isEqualTo(new Broken(1, What.CHANGED));
    }

    @Test
    void with_a_link_or_content_that_cannot_be_hashed_is_changed_not_an_exception() {
        List<Entry> entries = chainOf(2);
        Entry second = entries.getLast();

        Verdict noHash = CHAIN.verify(List.of(entries.getFirst(), new Entry(2, "zz", second.content(), second.hash())));
        Verdict halfACharacter =
                CHAIN.verify(List.of(entries.getFirst(), new Entry(2, second.previous(), "\"\ud83d\"", second.hash())));

        assertThat(noHash).isEqualTo(new Broken(2, What.CHANGED));
        assertThat(halfACharacter).isEqualTo(new Broken(2, What.CHANGED));
        assertThatThrownBy(() -> CHAIN.next(new Head(2, "zz"), CanonicalJson.of(1)))
                .hasMessageContaining("zz")
                .hasMessageContaining("verify it");
    }

    /** Every single character of every entry, one at a time: none may pass, and the entry must be named. */
    @Test
    void finds_any_one_changed_character_and_names_the_entry() {
        List<Entry> entries = chainOf(5);
        Head head = entries.getLast().head();

        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Entry> forgeries = new ArrayList<>();
            changed(entry.content())
                    .forEach(text -> forgeries.add(new Entry(entry.number(), entry.previous(), text, entry.hash())));
            changed(entry.previous())
                    .forEach(text -> forgeries.add(new Entry(entry.number(), text, entry.content(), entry.hash())));
            changed(entry.hash())
                    .forEach(text -> forgeries.add(new Entry(entry.number(), entry.previous(), entry.content(), text)));
            for (Entry forged : forgeries) {
                List<Entry> store = new ArrayList<>(entries);
                store.set(i, forged);

                assertThat(CHAIN.verify(store, head)).isEqualTo(new Broken(i + 1, What.CHANGED));
            }
        }
    }

    @Test
    void finds_any_deletion_repetition_swap_and_truncation_and_names_the_entry() {
        int size = 8;
        List<Entry> entries = chainOf(size);
        Head head = entries.getLast().head();

        for (int i = 0; i < size; i++) {
            List<Entry> shorter = new ArrayList<>(entries);
            shorter.remove(i);
            assertThat(CHAIN.verify(shorter, head)).isEqualTo(new Broken(i + 1, What.MISSING));

            List<Entry> repeated = new ArrayList<>(entries);
            repeated.add(i, entries.get(i));
            assertThat(CHAIN.verify(repeated, head)).isEqualTo(new Broken(i + 1, What.OUT_OF_ORDER));

            assertThat(CHAIN.verify(entries.subList(0, i), head)).isEqualTo(new Broken(i + 1, What.MISSING));

            for (int j = i + 1; j < size; j++) {
                List<Entry> swapped = new ArrayList<>(entries);
                Collections.swap(swapped, i, j);
                assertThat(CHAIN.verify(swapped, head)).isEqualTo(new Broken(i + 1, What.OUT_OF_ORDER));

                List<Entry> relabelled = new ArrayList<>(entries);
                relabelled.set(i, withContentOf(entries.get(i), entries.get(j)));
                relabelled.set(j, withContentOf(entries.get(j), entries.get(i)));
                assertThat(CHAIN.verify(relabelled, head)).isEqualTo(new Broken(i + 1, What.CHANGED));
            }
        }
    }

    private static List<Entry> chainOf(int size) {
        List<Entry> entries = new ArrayList<>();
        Head head = CHAIN.start();
        for (int i = 1; i <= size; i++) {
            Entry entry = CHAIN.next(head, CanonicalJson.of(Map.of("what", "Step", "step", i)));
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    private static void rewriteFrom(int number, List<Entry> entries) {
        Head head = entries.get(number - 2).head();
        for (int i = number - 1; i < entries.size(); i++) {
            entries.set(i, CHAIN.next(head, CanonicalJson.of("rewritten")));
            head = entries.get(i).head();
        }
    }

    private static Entry withContentOf(Entry place, Entry source) {
        return new Entry(place.number(), place.previous(), source.content(), place.hash());
    }

    private static List<String> changed(String text) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            all.add(text.substring(0, i) + other + text.substring(i + 1));
        }
        return all;
    }
}
