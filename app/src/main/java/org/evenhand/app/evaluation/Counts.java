package org.evenhand.app.evaluation;

import java.util.Map;
import org.evenhand.vocabulary.LaCode;

/** Counts some of the measures for one period, from what one module gives. */
@FunctionalInterface
interface Counts {

    /** @return by the code of the measure */
    Map<String, Column> of(LaCode area, Period period);
}
