package org.evenhand.app.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.app.register.OfferedService;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for.
 *
 * @param postcode sent in the body of a form only; in no address, no table and no log
 * @param mode IN_PERSON or REMOTE
 * @param within weeks within which they should be able to begin
 * @param asker FAMILY or a type of setting
 */
public record SearchForm(
        @Nullable String postcode,
        @Nullable String area,
        @Nullable String need,
        @Nullable String profession,
        @Nullable String age,
        @Nullable String mode,
        @Nullable String within,
        @Nullable String asker) {

    static final String FAMILY = "FAMILY";
    static final List<Integer> WEEKS = List.of(2, 4, 13, 26);
    static final List<OfferedService.Mode> MODES = List.of(OfferedService.Mode.IN_PERSON, OfferedService.Mode.REMOTE);
    private static final int LONGEST_SHOWN = 40;

    /** What could be read; what could not is empty, with a problem. */
    record Read(
            Optional<LaCode> area,
            Optional<Need> need,
            Optional<Profession> profession,
            OptionalInt age,
            Optional<OfferedService.Mode> mode,
            OptionalInt weeks,
            Optional<SettingType> settingType,
            boolean family) {}

    Read read(List<Problem> problems) {
        boolean family = FAMILY.equals(text(asker));
        return new Read(
                value("area", area, LaCode::of, problems),
                value("need", need, Need::of, problems),
                value("profession", profession, Profession::of, problems),
                whole("age", age, years -> years <= OfferedService.OLDEST, problems),
                value("mode", mode, SearchForm::modeOf, problems),
                whole("within", within, WEEKS::contains, problems),
                family ? Optional.empty() : value("asker", asker, SettingType::valueOf, problems),
                family);
    }

    /** The search as an address that can be kept: everything but the postcode. */
    String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("area", text(area));
        asked.put("need", text(need));
        asked.put("profession", text(profession));
        asked.put("age", text(age));
        asked.put("mode", text(mode));
        asked.put("within", text(within));
        asked.put("asker", text(asker));
        return asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String text(@Nullable String entered) {
        return Entered.text(entered);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    static Problem problem(String field, String typed) {
        return new Problem(field, Words.of("register.problem." + field, shortened(typed)));
    }

    private static OfferedService.Mode modeOf(String name) {
        return Arrays.stream(OfferedService.Mode.values())
                .filter(one -> MODES.contains(one) && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static <T> Optional<T> value(
            String field, @Nullable String entered, Function<String, T> reader, List<Problem> problems) {
        String typed = text(entered);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(typed));
        } catch (NotUnderstood wrong) {
            problems.add(problem(field, typed));
            return Optional.empty();
        } catch (IllegalArgumentException unknown) {
            problems.add(problem(field, typed));
            return Optional.empty();
        }
    }

    private static OptionalInt whole(
            String field, @Nullable String entered, Predicate<Integer> isRight, List<Problem> problems) {
        String typed = text(entered);
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (typed.matches("\\d{1,2}") && isRight.test(Integer.valueOf(typed))) {
            return OptionalInt.of(Integer.parseInt(typed));
        }
        problems.add(problem(field, typed));
        return OptionalInt.empty();
    }
}
