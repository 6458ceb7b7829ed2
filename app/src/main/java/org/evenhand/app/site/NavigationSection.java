package org.evenhand.app.site;

/** Entries of the navigation that answer one of the product's questions and stand together behind one link; its label is "navigation.section.KEY". */
public enum NavigationSection {
    ENOUGH("enough"),
    FAIR("fair"),
    ASKED("asked"),
    GUIDANCE("guidance");

    private final String key;

    NavigationSection(String key) {
        this.key = key;
    }

    /** The label's key in words/navigation.properties. */
    public String key() {
        return "section." + key;
    }
}
