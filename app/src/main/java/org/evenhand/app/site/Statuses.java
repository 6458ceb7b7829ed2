package org.evenhand.app.site;

import org.evenhand.app.site.components.Tag;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.PolicyStatus;

/** How firm a rule or a fact is, as a tag. Only a law reads as law. */
public final class Statuses {

    private Statuses() {}

    public static Tag tag(PolicyStatus status) {
        return Tag.of(Words.of("statuses", status), Words.of("statuses." + status.name() + ".colour"));
    }

    /** What the status means, as a sentence. */
    public static String meaning(PolicyStatus status) {
        return Words.of("statuses." + status.name() + ".meaning");
    }

    public static Tag tag(Basis basis) {
        return Tag.of(Words.of("bases", basis), Words.of("bases." + basis.name() + ".colour"));
    }

    public static String meaning(Basis basis) {
        return Words.of("bases." + basis.name() + ".meaning");
    }
}
