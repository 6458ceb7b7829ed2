package org.evenhand.app.vault;

/**
 * The key of one subject (a child's request, a person's account), itself sealed under the master key. It is stored beside what it seals;
 * deleting it makes that unreadable for ever, in every backup taken later.
 *
 * @param wrapped Base64
 */
public record SubjectKey(String wrapped) {

    @Override
    public String toString() {
        return "SubjectKey[…]";
    }
}
