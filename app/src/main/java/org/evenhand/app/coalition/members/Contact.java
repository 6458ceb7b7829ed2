package org.evenhand.app.coalition.members;

/** The person who may sign for an organisation. Private: kept sealed, and erased when its time is over. */
public record Contact(String name, String post, String email) {

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
