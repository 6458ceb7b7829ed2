package org.evenhand.app.register.importing;

import java.util.List;

/** What a person says of what a program cannot know. */
public enum Decision {
    /** It is another service; so it is unless somebody says otherwise. */
    APART,
    SAME,
    /** It stays on the register; so it does unless somebody says otherwise. */
    STAYS,
    LEAVES;

    /** What may be said, the cautious first; empty where nothing is to be decided. */
    public static List<Decision> of(Verdict verdict) {
        return switch (verdict) {
            case CLOSE -> List.of(APART, SAME);
            case LEAVES -> List.of(STAYS, LEAVES);
            case NEW, CHANGED, SAME -> List.of();
        };
    }
}
