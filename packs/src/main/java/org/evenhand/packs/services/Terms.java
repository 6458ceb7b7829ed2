package org.evenhand.packs.services;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.engine.similar.Spelling;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;

/** The codes a list may use, by code and by name, and what each is called. Not for several threads at once. */
final class Terms {

    private final Map<Column, Map<String, String>> codes = new HashMap<>();
    private final Map<Column, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Optional<String>> authorities = new HashMap<>();
    private final Areas areas;

    Terms(Areas areas, RegisterTerms register) {
        this.areas = areas;
        for (Profession profession : Profession.values()) {
            add(Column.PROFESSION, profession.name(), profession.title());
        }
        for (Need need : Need.values()) {
            add(Column.NEEDS, need.name(), need.label());
        }
        for (SettingType type : SettingType.values()) {
            add(Column.SETTINGS, type.name(), spoken(type.name()));
        }
        register.centres().forEach(kind -> add(Column.CENTRE, kind.code(), kind.label()));
        register.conditions().forEach(one -> add(Column.CONDITIONS, one.key(), one.name()));
        register.languages().forEach(one -> add(Column.LANGUAGES, one.code(), one.name()));
        for (Authority one : areas.authorities()) {
            add(Column.SHARED_WITH, one.code().code(), one.name());
        }
        choices(Column.MODE, Map.of("IN_PERSON", "In person", "REMOTE", "Remote", "BOTH", "Both"));
        choices(Column.STATUS, Map.of("ACTIVE", "Active", "TEMPORARILY_CLOSED", "Temporarily closed"));
        choices(Column.FAMILIES, Map.of("yes", "Yes", "no", "No"));
        choices(Column.REACH, Map.of("NAMED", "Own authority", "REGION", "Region", "ENGLAND", "England"));
        also(Column.FAMILIES, Map.of("y", "yes", "true", "yes", "1", "yes", "n", "no", "false", "no", "0", "no"));
        also(Column.MODE, Map.of("face to face", "IN_PERSON", "online", "REMOTE", "in person and remote", "BOTH"));
        also(Column.REACH, Map.of("local", "NAMED", "national", "ENGLAND", "regional", "REGION"));
    }

    private void choices(Column column, Map<String, String> choices) {
        choices.forEach((code, label) -> add(column, code, label));
    }

    private void also(Column column, Map<String, String> names) {
        Map<String, String> known = codes.computeIfAbsent(column, unseen -> new LinkedHashMap<>());
        known.putAll(names);
    }

    private void add(Column column, String code, String label) {
        Map<String, String> known = codes.computeIfAbsent(column, unseen -> new LinkedHashMap<>());
        known.put(code.toLowerCase(Locale.ROOT), code);
        known.putIfAbsent(label.toLowerCase(Locale.ROOT), code);
        labels.computeIfAbsent(column, unseen -> new LinkedHashMap<>()).put(code, label);
    }

    /** The code of what is written; a name may have the code before it: "SLT Speech and language therapist". */
    Optional<String> code(Column column, String written) {
        String key = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(codes.getOrDefault(column, Map.of()).get(key));
    }

    Optional<String> authority(String written) {
        return authorities.computeIfAbsent(written, name -> {
            try {
                LaCode code = LaCode.of(name);
                return code.isDemonstration() || areas.find(code).isPresent()
                        ? Optional.of(code.code())
                        : Optional.empty();
            } catch (NotUnderstood noCode) {
                // Names are compared by their letters alone, so that anything else would be passed over in silence.
                return name.matches("[^;\\d]*")
                        ? areas.findByName(name).map(one -> one.code().code())
                        : Optional.empty();
            }
        });
    }

    boolean wasAuthority(String written) {
        return areas.findFormerByName(written).isPresent();
    }

    /** " Did you mean “QTVI”?", or nothing. */
    String meant(Column column, String written) {
        Set<String> known = new LinkedHashSet<>(labels(column).keySet());
        known.addAll(labels(column).values());
        return withAllWords(written, known)
                .or(() -> Spelling.nearest(written, known))
                .map(" Did you mean “%s”?"::formatted)
                .orElse("");
    }

    /** Where a title was shortened, like “Speech therapist”, its letters lead astray: the only one that has each of its words is meant. */
    private static Optional<String> withAllWords(String written, Set<String> known) {
        List<String> words = words(written);
        List<String> fitting = words.size() < 2
                ? List.of()
                : known.stream().filter(one -> words(one).containsAll(words)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    private Map<String, String> labels(Column column) {
        return labels.getOrDefault(column, Map.of());
    }

    /** "Both, In person, Remote". */
    String choices(Column column) {
        return labels(column).values().stream().sorted().collect(Collectors.joining(", "));
    }

    /** What a person reads: of codes the names, of a list the names between semicolons. */
    String words(Column column, String text) {
        Map<String, String> known = labels(column);
        if (column == Column.AUTHORITY || column == Column.SHARED_WITH) {
            return each(text, code -> labels(Column.SHARED_WITH).getOrDefault(code, code));
        }
        if (column == Column.DAYS) {
            return each(text, Weekdays::spoken);
        }
        if (column == Column.CAN_START && !text.isEmpty()) {
            return Days.spoken(text);
        }
        return column.isList() ? each(text, code -> known.getOrDefault(code, code)) : known.getOrDefault(text, text);
    }

    private static String each(String text, Function<String, String> word) {
        return Arrays.stream(text.split(" "))
                .filter(code -> !code.isEmpty())
                .map(word)
                .collect(Collectors.joining("; "));
    }

    /** PVI_NURSERY is "PVI nursery". */
    private static String spoken(String name) {
        List<String> capitals = List.of("PVI", "FE");
        String[] parts = name.split("_");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String word = capitals.contains(parts[i]) ? parts[i] : parts[i].toLowerCase(Locale.ROOT);
            words.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
        }
        return words.toString();
    }
}
