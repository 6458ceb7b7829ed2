package org.evenhand.app.site;

import java.io.Serializable;

/**
 * A message shown once, at the top of the page that follows an action. It is kept in the session for one request: nothing personal.
 *
 * @param success whether something was done, rather than only to be known
 */
public record Notice(boolean success, String text) implements Serializable {

    public static Notice done(String text) {
        return new Notice(true, text);
    }

    public static Notice important(String text) {
        return new Notice(false, text);
    }
}
