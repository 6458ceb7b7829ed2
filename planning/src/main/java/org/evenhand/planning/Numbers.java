package org.evenhand.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.engine.demand.Elicited;
import org.evenhand.planning.Scenario.Assumption;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;

/** The numbers a scenario rests on: those of the packs, with what the scenario sets in their place; and which of them were used. */
final class Numbers {

    private final Map<String, Assumption> all = new TreeMap<>();
    private final Map<String, Boolean> changed = new TreeMap<>();
    private final Map<String, Boolean> used = new TreeMap<>();

    Numbers(List<Assumption> usual, List<Assumption> ofScenario) {
        usual.forEach(assumption -> all.put(assumption.id(), assumption));
        for (Assumption assumption : ofScenario) {
            Assumption before = all.get(assumption.id());
            if (before == null && !ofAProfession(assumption.id())) {
                throw new NotUnderstood(
                        "Assumption",
                        assumption.id(),
                        Nearest.to(assumption.id(), List.copyOf(all.keySet()))
                                .map(nearest -> "There is none of this name. Did you mean “%s”?".formatted(nearest))
                                .orElse("There is none of this name in the packs."));
            }
            all.put(assumption.id(), assumption);
            changed.put(assumption.id(), true);
        }
    }

    private Numbers(Numbers from) {
        from.all.forEach((id, one) -> all.put(
                id, new Assumption(id, Elicited.exactly(one.value().mode()), one.unit(), one.basis(), one.reason())));
        changed.putAll(from.changed);
    }

    /** The same, each number known to be its most likely value. What is asked of it is not marked as used. */
    Numbers atModes() {
        return new Numbers(this);
    }

    /** "slt.direct-time-share" may be set where the packs have only "all.direct-time-share". */
    private boolean ofAProfession(String id) {
        int dot = id.indexOf('.');
        return dot > 0 && isProfession(id.substring(0, dot)) && all.containsKey("all" + id.substring(dot));
    }

    private static boolean isProfession(String code) {
        return java.util.stream.Stream.of(Profession.values())
                .anyMatch(profession -> profession.name().equalsIgnoreCase(code));
    }

    boolean isChanged(String id) {
        return changed.containsKey(id);
    }

    /** Marks those that begin so as used. */
    void use(String prefix) {
        all.keySet().stream().filter(id -> id.startsWith(prefix)).forEach(id -> used.put(id, true));
    }

    Elicited get(String id) {
        return find(id).orElseThrow(() -> new NotUnderstood(
                "Assumption", id, "It is in none of the packs; add it to the scenario, with its reason."));
    }

    Optional<Elicited> find(String id) {
        Assumption found = all.get(id);
        if (found == null) {
            return Optional.empty();
        }
        used.put(id, true);
        return Optional.of(found.value());
    }

    /** Of the profession itself, else of all. */
    Elicited of(Profession profession, String parameter) {
        return find(key(profession, parameter)).orElseGet(() -> get("all." + parameter));
    }

    Optional<Elicited> own(Profession profession, String parameter) {
        return find(key(profession, parameter));
    }

    Assumption assumption(String id) {
        Assumption found = all.get(id);
        if (found == null) {
            throw new NotUnderstood("Assumption", id, "It is in none of the packs.");
        }
        return found;
    }

    /** Those that were asked for, by name. */
    List<RunRecord.Used> used() {
        return used.keySet().stream()
                .map(id -> new RunRecord.Used(assumption(id), isChanged(id)))
                .sorted(Comparator.comparing(
                        (RunRecord.Used number) -> number.assumption().id()))
                .toList();
    }

    private static String key(Profession profession, String parameter) {
        return profession.name().toLowerCase(java.util.Locale.ROOT) + "." + parameter;
    }
}
