package org.evenhand.app.site.charts;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.app.site.FigureText;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.Interval;

/**
 * One bar.
 *
 * @param value not below nothing; absent where it may not be shown
 * @param shown the value as people read it, or the sign that stands for it
 * @param focus whether this bar is the one the page is about
 */
public record Bar(String label, OptionalDouble value, Optional<Interval> interval, String shown, boolean focus) {

    public Bar {
        if (value.isPresent() && !(value.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("The bar “%s” has the value %s; bars start at nothing and grow."
                    .formatted(label, value.getAsDouble()));
        }
    }

    public static Bar of(String label, Figure figure) {
        return new Bar(label, figure.value(), figure.interval(), FigureText.value(figure), false);
    }

    public Bar inFocus() {
        return new Bar(label, value, interval, shown, true);
    }
}
