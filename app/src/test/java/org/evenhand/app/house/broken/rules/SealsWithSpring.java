package org.evenhand.app.house.broken.rules;

/** A vault that leans on a framework. */
public final class SealsWithSpring {

    public boolean isEmpty(String text) {
        return !org.springframework.util.StringUtils.hasText(text);
    }
}
