package org.evenhand.app.capacity;

import java.util.UUID;

/** Days that are asked for or lent, by their identifier. */
public record LoanId(UUID value) {

    static LoanId random() {
        return new LoanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
