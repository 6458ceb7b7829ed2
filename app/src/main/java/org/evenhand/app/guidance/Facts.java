package org.evenhand.app.guidance;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.site.Words;

/**
 * What the thresholds look at, and all that they look at. There is no kind of setting, no plan and no diagnosis in it, so that the same facts
 * get the same answer everywhere (a test holds this).
 *
 * @param cyclesWithoutProgress how often support was planned, given and reviewed without enough progress; at least 0
 */
public record Facts(About about, Area area, Set<Sign> signs, int cyclesWithoutProgress) {

    public Facts {
        EnumSet<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        signs = java.util.Collections.unmodifiableSet(all);
        if (cyclesWithoutProgress < 0) {
            throw new IllegalArgumentException("Cycles are counted from 0, not %d.".formatted(cyclesWithoutProgress));
        }
    }

    public static Facts of(About about, Area area, Sign... signs) {
        return new Facts(about, area, Set.of(signs), 0);
    }

    public Facts withCyclesWithoutProgress(int cycles) {
        return new Facts(about, area, signs, cycles);
    }

    /** In words, as the form by which help is asked for has them. */
    public String inWords() {
        return Stream.of(
                        Stream.of(ThresholdRow.name(about), ThresholdRow.name(area)),
                        signs.stream().map(ThresholdRow::name),
                        Stream.of(Words.of("thresholds.tried", times(cyclesWithoutProgress))))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("; "));
    }

    /** "not yet", "once", "twice", "3 times". */
    public static String times(int cycles) {
        return cycles > 2 ? Words.of("thresholds.times.more", cycles) : Words.of("thresholds.times." + cycles);
    }

    /** Whom a request is about. */
    public enum About {
        CHILD,
        SEVERAL_CHILDREN,
        PRACTICE
    }

    /** Where help is wanted, as staff would say it: what they see, not what somebody diagnosed. */
    public enum Area {
        SPEECH_AND_LANGUAGE,
        SOCIAL_COMMUNICATION,
        LEARNING,
        READING_WRITING_NUMBERS,
        FEELINGS_AND_BEHAVIOUR,
        HEARING,
        VISION,
        HEARING_AND_VISION,
        MOVEMENT_AND_BODY,
        NOT_SURE
    }

    /** Something that changes the route. */
    public enum Sign {
        UNSAFE_SWALLOWING,
        LOSS_OF_SKILLS,
        SAFEGUARDING,
        STATUTORY_ADVICE,
        NEW_HEARING_LOSS,
        NEW_VISION_LOSS,
        DUAL_SENSORY_LOSS,
        LITTLE_SPEECH,
        STAMMERING,
        SPEECH_MOVEMENTS,
        SELECTIVE_MUTISM,
        VOICE,
        RARE_CONDITION
    }
}
