package org.evenhand.vocabulary;

/** What a figure counts. Labels for people are in the words of the site, not here. */
public enum Unit {
    CHILDREN,
    PLANS,
    REQUESTS,
    /** What specialists advised to be done, each counted by itself. */
    RECOMMENDATIONS,
    SETTINGS,
    /** Days of a specialist's time in a year. */
    DAYS_PER_YEAR,
    /** Full-time equivalent people. */
    FULL_TIME_EQUIVALENT,
    PEOPLE,
    /** Calendar days waited. */
    DAYS,
    WEEKS,
    /** Between 0 and 1; shown as per cent. */
    SHARE,
    /** Exact pence. */
    PENCE
}
