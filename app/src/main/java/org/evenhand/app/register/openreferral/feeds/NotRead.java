package org.evenhand.app.register.openreferral.feeds;

import java.util.List;

/** A feed cannot be read, for reasons a person can do something about; nothing was changed. Never leaves this package. */
final class NotRead extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    NotRead(String reason) {
        this(List.of(reason));
    }

    NotRead(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
