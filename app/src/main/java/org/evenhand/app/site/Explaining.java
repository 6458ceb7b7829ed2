package org.evenhand.app.site;

import java.util.List;
import java.util.Optional;
import org.evenhand.vocabulary.PolicyStatus;

/** Says what words of the field that stand on a page mean. Declared as a bean by the module that has the glossary. */
public interface Explaining {

    /** Whether words are explained at this address. False wherever somebody's own words about a child may stand. */
    boolean isFor(String path);

    /**
     * @param text what stands on the page
     * @return each term once, in the order of the alphabet
     */
    List<Explained> in(String text);

    /**
     * A term that stands on the page.
     *
     * @param path of the page about it
     * @param status how firm it is; empty where that does not arise
     */
    record Explained(String term, String path, String definition, Optional<PolicyStatus> status) {}
}
