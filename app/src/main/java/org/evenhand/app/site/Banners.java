package org.evenhand.app.site;

import java.security.Principal;
import java.util.List;

/** What stands on every page of the person who is signed in. Declared as a bean by a module; asked for every page, so it is to be quick. */
@FunctionalInterface
public interface Banners {

    /** @param visitor who is signed in; on a page that says what is not there, nobody else says so */
    List<Banner> now(Principal visitor);
}
