package org.evenhand.app.site;

import java.security.Principal;

/** Says how a signed-in person is named to themselves at the top of each page. Declared as a bean by the module that keeps accounts. */
@FunctionalInterface
public interface VisitorName {

    String of(Principal principal);
}
