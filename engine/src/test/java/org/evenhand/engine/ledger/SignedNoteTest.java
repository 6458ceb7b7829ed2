package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The example of Go's package golang.org/x/mod/sumdb/note (its documentation, Example). */
    private static final String PUBLISHED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** The example of C2SP, tlog-cosignature. */
    private static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    private static final String TEXT = Checkpoint.of("evenhand.example/ledger", Trees.head(Trees.leaves(5)))
            .text();

    private final NoteSigner log = NoteSigner.log("evenhand.example/ledger", Keys.pair(1));
    private final NoteSigner witness = NoteSigner.witness("witness.example/w", Keys.pair(2));

    @Test
    void the_published_example_verifies_and_not_when_a_letter_is_changed() {
        NoteKey key = NoteKey.read(PUBLISHED_KEY);
        SignedNote note = SignedNote.read(PUBLISHED);

        assertThat(key.text()).isEqualTo(PUBLISHED_KEY);
        assertThat(HexFormat.of().toHexDigits(key.id())).isEqualTo("c74f20a3");
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.whole()).isEqualTo(PUBLISHED);
        assertThat(SignedNote.read(PUBLISHED.replace("cryptography", "Cryptography"))
                        .isSignedBy(key))
                .isFalse();
    }

    @Test
    void the_lines_of_the_specification_are_read_and_kept_though_nobody_knows_their_keys() {
        SignedNote note = SignedNote.read(COSIGNED);

        assertThat(note.whole()).isEqualTo(COSIGNED);
        assertThat(note.signatures())
                .extracting(SignatureLine::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
        assertThat(Checkpoint.read(note.text()).head().size()).isEqualTo(20_852_163);
        assertThat(Checkpoint.read(note.text()).text()).isEqualTo(note.text());
        assertThat(note.isSignedBy(log.key())).isFalse();
    }

    /** RFC 8032, section 7.1, test 1: the public key that belongs to this secret. */
    @Test
    void a_key_has_the_bytes_of_its_standard() {
        NoteKey key = NoteSigner.log(
                        "x", Keys.ofSeed("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
                .key();

        byte[] material = Base64.getDecoder().decode(key.text().split("\\+", 3)[2]);
        assertThat(HexFormat.of().formatHex(material))
                .isEqualTo("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void a_log_signs_and_a_witness_cosigns_with_the_second_at_which_it_saw_it() {
        Instant at = Instant.ofEpochSecond(1_679_315_147);
        SignedNote note = Checkpoint.read(TEXT).signedBy(log).with(witness.sign(TEXT, at));

        SignedNote back = SignedNote.read(note.whole());

        assertThat(back).isEqualTo(note);
        assertThat(back.isSignedBy(log.key())).isTrue();
        assertThat(back.isSignedBy(witness.key())).isTrue();
        assertThat(witness.key().cosigned(back.text(), back.signatures().getLast()))
                .contains(at);
        assertThat(log.key().cosigned(back.text(), back.signatures().getFirst()))
                .isEmpty();
        // tlog-cosignature, section Ed25519 signed message: its two lines.
        assertThat(new String(NoteSigner.cosigned(1_679_315_147L, "text\n"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\ntext\n");
    }

    @Test
    void a_line_of_an_unknown_algorithm_is_kept_and_ignored() {
        SignedNote signed = Checkpoint.read(TEXT).signedBy(log);
        SignatureLine later = SignatureLine.read(
                "\u2014 evenhand.example/ledger " + Base64.getEncoder().encodeToString(new byte[4 + 8 + 2420]));

        SignedNote note = SignedNote.read(signed.with(later).whole());

        assertThat(note.signatures()).hasSize(2).contains(later);
        assertThat(note.isSignedBy(log.key())).isTrue();
    }

    @Test
    void a_damaged_line_of_the_same_key_makes_the_whole_note_worthless() {
        SignedNote signed = Checkpoint.read(TEXT).signedBy(log);
        SignatureLine ofAnotherText = log.sign("another text\n", Instant.EPOCH);

        assertThat(signed.with(ofAnotherText).isSignedBy(log.key())).isFalse();
        assertThat(NoteSigner.log("evenhand.example/ledger", Keys.pair(3)).key().isOf(ofAnotherText))
                .isFalse();
    }

    @Test
    void what_is_not_spelt_as_a_note_a_key_or_a_checkpoint_is_refused_with_the_reason() {
        assertThatThrownBy(() -> SignedNote.read("no signature\n")).hasMessageContaining("not a signed note");
        assertThatThrownBy(() -> SignedNote.read("text\n\nname AAAA\n")).hasMessageContaining("line of a signature");
        assertThatThrownBy(() -> SignedNote.read("te\txt\n\n\u2014 n AAAAAAA=\n"))
                .hasMessageContaining("control character");
        assertThatThrownBy(() -> NoteKey.read(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4")))
                .hasMessageContaining("does not belong");
        assertThatThrownBy(() -> NoteKey.read("Peter")).hasMessageContaining("name+number+Base64");
        assertThatThrownBy(() -> Checkpoint.read("a\n07\n" + Hash.OF_NOTHING.base64() + "\n"))
                .hasMessageContaining("not a checkpoint");
        assertThatThrownBy(() -> Checkpoint.read("a\n7\nAAAA\n")).hasMessageContaining("32");
        assertThatThrownBy(() -> NoteSigner.log("two words", Keys.pair(1))).hasMessageContaining("cannot name a key");
        assertThatThrownBy(() -> new Checkpoint("", TreeHead.EMPTY, List.of())).hasMessageContaining("empty");
    }
}
