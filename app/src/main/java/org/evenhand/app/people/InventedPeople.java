package org.evenhand.app.people;

import java.util.List;

/** Names the invented people of a demonstration, so that the sign-in page can say who there is to try. Absent where nobody is invented. */
public interface InventedPeople {

    /**
     * One of them.
     *
     * @param who what they are in words: "Manager of a nursery"
     * @param email ends in .invalid
     */
    record Invented(String who, String email) {}

    List<Invented> list();

    /** The one password of all of them. It guards nothing real, so it may be shown. */
    String password();
}
