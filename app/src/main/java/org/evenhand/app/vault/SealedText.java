package org.evenhand.app.vault;

/**
 * Text that says nothing without its subject's key and the installation's.
 *
 * @param base64 nonce, ciphertext and tag; what the database keeps
 */
public record SealedText(String base64) {

    @Override
    public String toString() {
        return "SealedText[…]";
    }
}
