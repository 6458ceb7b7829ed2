package org.evenhand.packs.settings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds settings by name, with typing mistakes tolerated. Names are cut into overlapping runs of three letters (trigrams); the likeness of two
 * names is the share of the query's trigrams that the name has, so that a few words of a long name suffice. Exact names come first, then
 * names that begin as typed, then those that contain it, then like ones. Never changes; safe for many threads.
 */
public final class SettingSearch {

    private static final double LEAST_LIKENESS = 0.45;
    private static final int LONGEST_QUERY = 120;

    private final List<Setting> settings;
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, int[]> postings = new HashMap<>();

    private SettingSearch(List<Setting> settings) {
        this.settings = settings;
    }

    /** A setting found and how like its name is to what was typed, from 0 to 1. */
    public record Found(Setting setting, double likeness) {}

    public static SettingSearch over(List<Setting> settings) {
        SettingSearch search = new SettingSearch(List.copyOf(settings));
        Map<Integer, IntList> growing = new HashMap<>();
        for (int i = 0; i < settings.size(); i++) {
            String name = plain(settings.get(i).name());
            search.names.add(name);
            for (int trigram : trigrams(name)) {
                growing.computeIfAbsent(trigram, unseen -> new IntList()).add(i);
            }
        }
        growing.forEach((trigram, list) -> search.postings.put(trigram, list.trimmed()));
        return search;
    }

    /**
     * @param typed any length; only the first 120 characters are used
     * @param most how many to give
     * @return the best first; empty where nothing is like it
     */
    public List<Found> find(String typed, int most) {
        String query = plain(typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed);
        Set<Integer> wanted = trigrams(query);
        if (query.isEmpty() || wanted.isEmpty()) {
            return List.of();
        }
        short[] shared = new short[settings.size()];
        for (int trigram : wanted) {
            for (int at : postings.getOrDefault(trigram, new int[0])) {
                shared[at]++;
            }
        }
        int least = Math.max(1, (int) Math.ceil(wanted.size() * LEAST_LIKENESS));
        List<Scored> scored = new ArrayList<>();
        for (int at = 0; at < shared.length; at++) {
            if (shared[at] >= least) {
                scored.add(score(at, query, (double) shared[at] / wanted.size()));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingInt(Scored::rank)
                        .thenComparing(
                                Comparator.comparingDouble(Scored::likeness).reversed())
                        .thenComparingInt(hit -> names.get(hit.at()).length())
                        .thenComparingInt(Scored::at))
                .limit(most)
                .map(hit -> new Found(settings.get(hit.at()), hit.likeness()))
                .toList();
    }

    /** @param rank 0 the same, 1 begins so, 2 contains it, 3 only like it */
    private record Scored(int at, int rank, double likeness) {}

    private Scored score(int at, String query, double likeness) {
        String name = names.get(at);
        if (name.equals(query)) {
            return new Scored(at, 0, 1);
        }
        if (name.startsWith(query)) {
            return new Scored(at, 1, likeness);
        }
        return new Scored(at, name.contains(query) ? 2 : 3, likeness);
    }

    /** Small letters and digits, accents and apostrophes taken off, "saint" written short. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}|['’‘`.]", "")
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bsaint\\b", "st")
                .strip();
    }

    private static Set<Integer> trigrams(String plain) {
        Set<Integer> trigrams = new HashSet<>();
        String padded = " " + plain + " ";
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.charAt(i) << 16 | padded.charAt(i + 1) << 8 | padded.charAt(i + 2));
        }
        return trigrams;
    }

    private static final class IntList {
        private int[] items = new int[8];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }

        int[] trimmed() {
            return Arrays.copyOf(items, size);
        }
    }
}
