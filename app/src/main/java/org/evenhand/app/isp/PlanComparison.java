package org.evenhand.app.isp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.isp.Plan.Version;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;

/**
 * Two versions of a plan, place by place.
 *
 * @param changed what reads differently, in the order of the plan
 * @param same the names of the places that read the same
 */
public record PlanComparison(Version before, Version now, List<Line> changed, List<String> same) {

    /** A place that reads differently; absent in the version that has no such place. */
    public record Line(String place, Optional<String> before, Optional<String> now) {}

    public static PlanComparison of(Version before, Version now) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> old = places(before.document(), names);
        Map<String, String> fresh = places(now.document(), names);
        Set<String> all = new LinkedHashSet<>(fresh.keySet());
        all.addAll(old.keySet());
        List<Line> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (String place : all) {
            String name = Objects.requireNonNull(names.get(place));
            if (Objects.equals(old.get(place), fresh.get(place))) {
                same.add(name);
            } else {
                changed.add(new Line(name, Optional.ofNullable(old.get(place)), Optional.ofNullable(fresh.get(place))));
            }
        }
        return new PlanComparison(before, now, List.copyOf(changed), List.copyOf(same));
    }

    /** What the plan says at each place, by a key that stays the same from version to version. */
    private static Map<String, String> places(PlanDocument plan, Map<String, String> names) {
        Map<String, String> places = new LinkedHashMap<>();
        put(places, names, "setting", Words.of("isp.place.setting"), plan.setting());
        put(
                places,
                names,
                "strengths",
                Words.of("isp.strengths"),
                plan.aboutMe().strengths());
        put(places, names, "voice", Words.of("isp.voice"), plan.aboutMe().voice());
        put(places, names, "heard", Words.of("isp.place.heard"), plan.aboutMe().voiceHeard());
        put(places, names, "needs", Words.of("isp.needs"), String.join("\n", plan.needs()));
        int number = 0;
        for (Outcome outcome : plan.outcomes()) {
            number++;
            String name = Words.of("isp.place.outcome", number);
            put(places, names, outcome.id(), name, outcome.what());
            put(places, names, outcome.id() + "m", Words.of("isp.place.measure", name), outcome.measure());
            put(places, names, outcome.id() + "d", Words.of("isp.place.by", name), Numbers.day(outcome.byWhen()));
            outcome.provision()
                    .forEach(one -> put(places, names, one.id(), Words.of("isp.place.provision", name), inWords(one)));
        }
        put(
                places,
                names,
                "reviews",
                Words.of("isp.reviews"),
                plan.reviews().stream()
                        .map(review -> "%s, %s: %s".formatted(Numbers.day(review.on()), review.who(), review.changed()))
                        .collect(Collectors.joining("\n")));
        plan.nextReview().ifPresent(day -> put(places, names, "next", Words.of("isp.place.next"), Numbers.day(day)));
        return places;
    }

    private static String inWords(Provision provision) {
        List<String> lines = new ArrayList<>(List.of(
                provision.what(),
                PlanWords.amount(provision),
                provision.deliverer().title(),
                provision.competence()));
        provision.training().map(PlanWords::training).ifPresent(lines::add);
        provision.override().ifPresent(given -> lines.add(Words.of("isp.place.overruled", given.reason())));
        return String.join("\n", lines);
    }

    private static void put(
            Map<String, String> places, Map<String, String> names, String key, String name, String text) {
        names.putIfAbsent(key, name);
        if (!text.isEmpty()) {
            places.put(key, text);
        }
    }
}
