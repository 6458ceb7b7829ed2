package org.evenhand.app.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.SettingSearch;
import org.evenhand.vocabulary.Postcode;

/**
 * One box for a postcode, the name or number of a setting, or the name or code of an area. What is typed is read and forgotten: it is in no
 * log and no table (docs/decisions/0031-find-by-post.md).
 */
public final class Finding {

    /** Longer than any name of a setting. */
    static final int MOST_CHARACTERS = 200;

    private static final int MOST_SETTINGS = 30;
    private static final int MOST_AREAS = 12;

    /** The beginning of a postcode, or a whole one with a slip in it: "LS1", "LS1 1", "LS1 1U", "LS11 URR". */
    private static final Pattern LIKE_A_POSTCODE = Pattern.compile(
            "(?i)[a-z]{1,2}[\\s-]?\\d[a-z\\d]?([\\s-]*\\d?[a-z]{0,3})?|[a-z]{1,2}\\d{1,2}[a-z]?[\\s-]+\\w{2,4}");

    private final Gazetteer gazetteer;
    private final SettingSearch settings;
    private final Places places;
    private final List<Named> names;

    /** An area with its name as it is compared. */
    private record Named(Area area, String plain, Set<String> words) {}

    Finding(Gazetteer gazetteer, SettingSearch settings, Places places) {
        this.gazetteer = gazetteer;
        this.settings = settings;
        this.places = places;
        this.names = gazetteer.list().stream().map(Finding::named).toList();
    }

    public Found find(String typed) {
        if (typed.length() > MOST_CHARACTERS) {
            return new Found.TooLong(typed.length(), MOST_CHARACTERS);
        }
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Found.NothingAsked();
        }
        Optional<Postcode> postcode = Postcode.find(text);
        if (postcode.isPresent()) {
            return new Found.AtPostcode(places.find(postcode.get()));
        }
        return byCode(text).orElseGet(() -> byName(text));
    }

    private Optional<Found> byCode(String text) {
        return gazetteer
                .find(text)
                .<Found>map(Found.OneArea::new)
                .or(() -> gazetteer.findSetting(text).map(Found.OneSetting::new));
    }

    private Found byName(String text) {
        String plain = plain(text);
        List<Area> exact = names.stream()
                .filter(named -> named.plain().equals(plain))
                .map(Named::area)
                .toList();
        List<SettingSearch.Found> found = settings.find(text, MOST_SETTINGS);
        List<Setting> exactSettings = found.stream()
                .map(SettingSearch.Found::setting)
                .filter(setting -> plain(setting.name()).equals(plain))
                .toList();
        if (exact.size() + exactSettings.size() == 1) {
            return exact.isEmpty()
                    ? new Found.OneSetting(exactSettings.getFirst())
                    : new Found.OneArea(exact.getFirst());
        }
        List<Area> areas = areasLike(plain);
        List<Setting> several = found.stream().map(SettingSearch.Found::setting).toList();
        if (LIKE_A_POSTCODE.matcher(text).matches() && areas.isEmpty() && exactSettings.isEmpty()) {
            return new Found.NotAPostcode();
        }
        return new Found.Several(areas, several);
    }

    /** Those that have every word typed, else those whose name differs by a slip or two. */
    private List<Area> areasLike(String plain) {
        Set<String> wanted = new HashSet<>(Arrays.asList(plain.split(" ")));
        List<Area> withAllWords = names.stream()
                .filter(named -> named.words().containsAll(wanted))
                .sorted(Comparator.comparingInt((Named named) -> named.plain().equals(plain) ? 0 : 1)
                        .thenComparing(named -> named.area().name()))
                .map(Named::area)
                .limit(MOST_AREAS)
                .toList();
        if (!withAllWords.isEmpty()) {
            return withAllWords;
        }
        int slips = plain.length() < 5 ? 0 : plain.length() < 9 ? 1 : 2;
        return names.stream()
                .filter(named -> slips > 0 && distance(named.plain(), plain, slips) <= slips)
                .map(Named::area)
                .limit(MOST_AREAS)
                .toList();
    }

    private static Named named(Area area) {
        String plain = plain(area.name());
        return new Named(area, plain, Set.copyOf(new HashSet<>(Arrays.asList(plain.split(" ")))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** How many letters must be changed, added, left out or swapped; more than {@code most} is not counted further. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) {
                row[j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, rows, row);
            }
            rows.add(row);
        }
        return rows.getLast()[b.length()];
    }

    /** Optimal string alignment: F. J. Damerau (1964), with each pair swapped at most once. */
    private static int cheapest(String a, String b, int i, int j, List<int[]> rows, int[] row) {
        int[] above = rows.get(i - 1);
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows.get(i - 2)[j - 2] + 1) : least;
    }
}
