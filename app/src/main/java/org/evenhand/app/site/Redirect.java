package org.evenhand.app.site;

import java.util.Optional;

/**
 * The address to go to after a form was accepted (post, redirect, get).
 *
 * @param path within this site, from "/"
 * @param notice shown once on the next page
 */
public record Redirect(String path, Optional<Notice> notice) implements Answer {

    public Redirect {
        // "//elsewhere" and "/\\elsewhere" are other sites to a browser.
        if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            throw new IllegalArgumentException(
                    "“%s” leads out of this site; a redirect starts with one “/”.".formatted(path));
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, Optional.empty());
    }

    public Redirect withNotice(Notice shown) {
        return new Redirect(path, Optional.of(shown));
    }
}
