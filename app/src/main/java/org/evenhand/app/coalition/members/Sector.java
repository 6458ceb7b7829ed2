package org.evenhand.app.coalition.members;

import java.util.Locale;

/** What kind of organisation, as the coalition's own papers name the kinds. */
public enum Sector {
    CHARITY,
    PROFESSIONAL_BODY,
    PROFESSIONAL_ASSOCIATION,
    TRADE_UNION,
    PARENTS,
    TRADE_ASSOCIATION,
    NETWORK,
    OTHER;

    /** The kind that a published list means: "charity (oracy)" is a charity. */
    public static Sector ofPublished(String type) {
        String words = type.toLowerCase(Locale.ROOT);
        if (words.startsWith("charity")) {
            return CHARITY;
        }
        if (words.startsWith("royal college")) {
            return PROFESSIONAL_BODY;
        }
        if (words.startsWith("professional association")) {
            return PROFESSIONAL_ASSOCIATION;
        }
        if (words.startsWith("trade union")) {
            return TRADE_UNION;
        }
        if (words.startsWith("parent")) {
            return PARENTS;
        }
        if (words.startsWith("trade association")) {
            return TRADE_ASSOCIATION;
        }
        return words.startsWith("partnership") ? NETWORK : OTHER;
    }
}
