package org.evenhand.app.workforce;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine the studio may take. Anybody may use it, so everything is bounded.
 *
 * @param runsAtOnce scenarios computed at the same time, each on one thread
 * @param waiting scenarios that may wait for their turn; the next is told to come back
 * @param longestSeconds after which a run is stopped
 * @param rowsKept rows of results kept in memory, by area, profession and year; about half a kilobyte each
 * @param largestWork rows times draws of one run; larger ones are for the command line
 * @param savedAnHour new scenarios that may be saved in an hour, by all visitors together
 */
@ConfigurationProperties("evenhand.studio")
public record StudioSettings(
        @DefaultValue("1") int runsAtOnce,
        @DefaultValue("6") int waiting,
        @DefaultValue("180") int longestSeconds,
        @DefaultValue("150000") int rowsKept,
        @DefaultValue("50000000") long largestWork,
        @DefaultValue("300") int savedAnHour) {}
