package org.evenhand.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Salt SALT =
            Salt.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    private static final String CHILD = "access.request.child";
    private static final CanonicalJson VISION = CanonicalJson.of(Map.of("need", "VI"));
    private static final CanonicalJson HEARING = CanonicalJson.of(Map.of("need", "HI"));

    /** RFC 4231, section 4.3 (test case 2), HMAC-SHA-256. */
    @Test
    void rests_on_the_hmac_of_the_rfc() {
        byte[] mac = Commitment.hmac(
                "Jefe".getBytes(StandardCharsets.US_ASCII),
                "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** Computed with Python 3.11.7, hmac.new(bytes(range(32)), label + length + role + content, hashlib.sha256). */
    @Test
    void equals_what_another_program_computes() {
        Commitment commitment = Commitment.of(SALT, CHILD, VISION);

        assertThat(commitment.hex()).isEqualTo("3ad6f3816389148f9c0c5dbc25c4e55e8a3ae5bb4de2f9aaccf939db0dd6189a");
    }

    @Test
    void matches_only_the_same_content_in_the_same_role_under_the_same_salt() {
        byte[] otherBytes = SALT.bytes();
        otherBytes[31] ^= 1;

        Commitment commitment = Commitment.of(SALT, CHILD, VISION);

        assertThat(commitment.matches(SALT, CHILD, VISION)).isTrue();
        assertThat(commitment.matches(SALT, CHILD, HEARING)).isFalse();
        assertThat(commitment.matches(SALT, "accountability.advice", VISION)).isFalse();
        assertThat(commitment.matches(Salt.of(otherBytes), CHILD, VISION)).isFalse();
    }

    @Test
    void does_not_let_role_and_content_run_together() {
        Commitment first = Commitment.of(SALT, "a", CanonicalJson.of(11));
        Commitment second = Commitment.of(SALT, "a1", CanonicalJson.of(1));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_salt_keeps_its_bytes_to_itself() {
        byte[] bytes = SALT.bytes();
        bytes[0] = 99;

        assertThat(SALT.bytes()[0]).isZero();
        assertThat(SALT).hasToString("Salt");
        assertThatThrownBy(() -> Salt.of(new byte[16])).hasMessageContaining("32 bytes, not 16");
        assertThatThrownBy(() -> Salt.of(new byte[32])).hasMessageContaining("never filled");
    }
}
