package org.evenhand.app.eaction;

import java.util.Optional;

/** A letter as it would leave: its subject, its text and the figure it quotes. */
public record Written(String subject, String text, Optional<QuotedFigure> figure) {

    @Override
    public String toString() {
        return "Written[…]";
    }
}
