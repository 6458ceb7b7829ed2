package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.engine.ledger.EntryProof.Result;
import org.junit.jupiter.api.Test;

class EntryProofTest {

    private static final int SIZE = 11;

    private final NoteSigner log = NoteSigner.log("evenhand.example/ledger", Keys.pair(1));
    private final List<OpenedEntry> entries = IntStream.range(0, SIZE)
            .mapToObj(number -> new OpenedEntry(
                    Salt.of(salt(number)),
                    CanonicalJson.of(Map.of("kind", "RequestReceived", "number", number))
                            .text()))
            .toList();
    private final List<Hash> leaves =
            entries.stream().map(entry -> Hash.leaf(entry.commitment().bytes())).toList();
    private final SignedNote checkpoint =
            Checkpoint.of("evenhand.example/ledger", Trees.head(leaves)).signedBy(log);

    @Test
    void holds_for_every_entry_with_its_content_and_after_the_content_was_erased() {
        for (int index = 0; index < SIZE; index++) {
            EntryProof open = proof(index);
            EntryProof erased = new EntryProof(Optional.empty(), open.commitment(), index, open.path(), checkpoint);

            assertThat(EntryProof.read(open.text())).isEqualTo(open);
            assertThat(EntryProof.read(open.text()).check(log.key())).isEqualTo(Result.HOLDS);
            assertThat(EntryProof.read(erased.text())).isEqualTo(erased);
            assertThat(EntryProof.read(erased.text()).check(log.key())).isEqualTo(Result.HOLDS);
            assertThat(erased.text()).doesNotContain(entries.get(index).content());
        }
    }

    @Test
    void does_not_hold_for_another_content_place_log_or_key() {
        EntryProof proof = proof(4);
        OpenedEntry forged = new OpenedEntry(entries.get(4).salt(), "{\"kind\":\"RequestDeclined\"}");

        assertThat(new EntryProof(Optional.of(forged), proof.commitment(), 4, proof.path(), checkpoint)
                        .check(log.key()))
                .isEqualTo(Result.ANOTHER_ENTRY);
        assertThat(new EntryProof(Optional.of(forged), forged.commitment(), 4, proof.path(), checkpoint)
                        .check(log.key()))
                .isEqualTo(Result.NOT_IN_THE_LOG);
        assertThat(new EntryProof(proof.opened(), proof.commitment(), 5, proof.path(), checkpoint).check(log.key()))
                .isEqualTo(Result.NOT_IN_THE_LOG);
        assertThat(proof.check(
                        NoteSigner.log("evenhand.example/ledger", Keys.pair(9)).key()))
                .isEqualTo(Result.NOT_SIGNED);
        assertThat(proof.check(
                        NoteSigner.log("elsewhere.example/ledger", Keys.pair(1)).key()))
                .isEqualTo(Result.NOT_SIGNED);
    }

    /** Every byte of the file changed, one at a time: it is refused or does not hold, but for what a signature line may ignore. */
    @Test
    void no_changed_letter_goes_unnoticed() {
        String file = proof(6).text();
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < file.length(); at++) {
            char other = file.charAt(at) == 'A' ? 'B' : 'A';
            try {
                String changed = file.substring(0, at) + other + file.substring(at + 1);
                if (EntryProof.read(changed).check(log.key()) == Result.HOLDS) {
                    unnoticed.add(at);
                }
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_refused() {
        assertThatThrownBy(() -> EntryProof.read("hello")).hasMessageContaining("c2sp.org/tlog-proof@v1");
        assertThatThrownBy(() -> EntryProof.read(proof(1).text().replaceFirst("extra .*", "extra AAAA")))
                .hasMessageContaining("too short");
    }

    @Test
    void a_witness_cosigns_what_grew_and_refuses_what_went_back_or_tells_another_story() {
        Witness witness = new Witness(NoteSigner.witness("witness.example/w", Keys.pair(2)), log.key());
        TreeHead seven = Trees.head(leaves.subList(0, 7));
        Instant now = Instant.ofEpochSecond(1_790_000_000);
        List<Hash> others = new ArrayList<>(leaves);
        others.set(2, leaves.get(3));
        SignedNote forked =
                Checkpoint.of("evenhand.example/ledger", Trees.head(others)).signedBy(log);

        Witness.Answer first = witness.ask(signed(seven), TreeHead.EMPTY, List.of(), now);
        Witness.Answer second = witness.ask(checkpoint, seven, Proofs.consistency(7, SIZE, Trees.over(leaves)), now);

        assertThat(first).isInstanceOf(Witness.Answer.Cosigned.class);
        assertThat(second).isInstanceOfSatisfying(Witness.Answer.Cosigned.class, cosigned -> {
            assertThat(cosigned.head()).isEqualTo(Trees.head(leaves));
            assertThat(checkpoint
                            .with(cosigned.line())
                            .isSignedBy(witness.signer().key()))
                    .isTrue();
        });
        assertThat(witness.ask(signed(seven), Trees.head(leaves), List.of(), now))
                .isEqualTo(new Witness.Answer.RolledBack(SIZE, 7));
        assertThat(witness.ask(forked, seven, Proofs.consistency(7, SIZE, Trees.over(others)), now))
                .isEqualTo(new Witness.Answer.Forked(7, SIZE));
        assertThat(witness.ask(forked, Trees.head(leaves), List.of(), now))
                .isEqualTo(new Witness.Answer.Forked(SIZE, SIZE));
        assertThat(new Witness(
                                witness.signer(),
                                NoteSigner.log("evenhand.example/ledger", Keys.pair(8))
                                        .key())
                        .ask(checkpoint, seven, List.of(), now))
                .isEqualTo(new Witness.Answer.NotSigned());
    }

    private SignedNote signed(TreeHead head) {
        return Checkpoint.of("evenhand.example/ledger", head).signedBy(log);
    }

    private EntryProof proof(int index) {
        return new EntryProof(
                Optional.of(entries.get(index)),
                entries.get(index).commitment(),
                index,
                Proofs.inclusion(index, SIZE, Trees.over(leaves)),
                checkpoint);
    }

    private static byte[] salt(int number) {
        byte[] salt = new byte[Salt.BYTES];
        salt[0] = (byte) (number + 1);
        return salt;
    }
}
