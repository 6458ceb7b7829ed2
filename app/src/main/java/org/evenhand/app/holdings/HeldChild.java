package org.evenhand.app.holdings;

/**
 * By what rows that name no request are known to be about a child.
 *
 * @param called as it was given
 * @param birthMonth 1 to 12
 * @param birthYear four digits
 */
public record HeldChild(String called, int birthMonth, int birthYear) {

    @Override
    public String toString() {
        return "HeldChild[…]";
    }
}
