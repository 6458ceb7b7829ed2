package org.evenhand.engine.ledger;

/**
 * How a line under a note is signed. A further algorithm is a further type, with its own key numbers; who does not know it passes its lines
 * over. ML-DSA-44 has the number 06 and is not made here yet.
 *
 * <p>Source: C2SP, signed-note, section Signature types; tlog-cosignature, section Format.
 */
public enum SignatureType {
    /** Ed25519 (RFC 8032) over the text. */
    ED25519((byte) 0x01),
    /** Ed25519 over the time and the text: a witness saw this as the newest of the log. */
    ED25519_COSIGNATURE((byte) 0x04);

    private final byte number;

    SignatureType(byte number) {
        this.number = number;
    }

    byte number() {
        return number;
    }
}
