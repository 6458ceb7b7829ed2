package org.evenhand.app.access.worklist;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.RequestId;
import org.evenhand.packs.policy.TriageRules;

/**
 * Finds requests that may be of the same child, by the rules of the pack triage-rules: a row of it names what must be the same. Looks only at
 * what the service may read already, and says nothing but which requests they are: whether they are one is for people to see.
 */
final class Likeness {

    private final List<List<Part>> rows;
    private final int withinDays;

    private Likeness(List<List<Part>> rows, int withinDays) {
        this.rows = rows;
        this.withinDays = withinDays;
    }

    static Likeness by(TriageRules rules) {
        return new Likeness(
                rules.likeness().stream()
                        .map(row -> row.parts().stream().map(Part::valueOf).toList())
                        .toList(),
                rules.value("alike-within-days"));
    }

    /** A request that the service may read. */
    record Seen(Request request, Answers answers) {}

    /** What can be the same. */
    private enum Part {
        SETTING {
            @Override
            boolean isSame(Seen one, Seen other) {
                return one.request().urn().equals(other.request().urn());
            }
        },
        AREA {
            @Override
            boolean isSame(Seen one, Seen other) {
                return one.request().area().equals(other.request().area());
            }
        },
        BIRTH_MONTH {
            @Override
            boolean isSame(Seen one, Seen other) {
                return both(one, other, (a, b) -> a.birthYear() == b.birthYear() && a.birthMonth() == b.birthMonth());
            }
        },
        INITIAL {
            @Override
            boolean isSame(Seen one, Seen other) {
                return both(
                        one,
                        other,
                        (a, b) -> !initial(a).isEmpty() && initial(a).equals(initial(b)));
            }
        },
        NEED {
            @Override
            boolean isSame(Seen one, Seen other) {
                return one.answers().facts().area() == other.answers().facts().area();
            }
        };

        abstract boolean isSame(Seen one, Seen other);
    }

    /** Among these, the newest first as they come; never itself. */
    List<RequestId> of(Seen one, List<Seen> others) {
        return others.stream()
                .filter(other -> !other.request().id().equals(one.request().id()))
                .filter(other -> isAlike(one, other))
                .map(other -> other.request().id())
                .toList();
    }

    boolean isAlike(Seen one, Seen other) {
        long apart = Math.abs(
                ChronoUnit.DAYS.between(one.request().askedOn(), other.request().askedOn()));
        return apart <= withinDays
                && rows.stream().anyMatch(row -> row.stream().allMatch(part -> part.isSame(one, other)));
    }

    private interface OfTwo {
        boolean holds(Answers.Child one, Answers.Child other);
    }

    private static boolean both(Seen one, Seen other, OfTwo question) {
        Optional<Answers.Child> first = one.answers().child();
        Optional<Answers.Child> second = other.answers().child();
        return first.isPresent() && second.isPresent() && question.holds(first.get(), second.get());
    }

    private static String initial(Answers.Child child) {
        String letters = child.called().replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? "" : letters.substring(0, letters.offsetByCodePoints(0, 1));
    }
}
