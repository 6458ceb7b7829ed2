package org.evenhand.engine.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem by numbers instead of names. A <em>store</em> is an area's days of one profession; a <em>cover</em> is an area's need for one
 * condition; <em>serving</em> takes days from a store to a cover; <em>sending</em> takes them from a store to the same profession's store
 * elsewhere.
 */
final class Layout {

    /**
     * @param capacity days
     * @param mostLent days
     */
    record Store(String area, String profession, BigDecimal capacity, BigDecimal mostLent) {}

    /**
     * @param needed days, above 0
     * @param floor coverage, 0 where none is set
     */
    record Cover(String area, String condition, BigDecimal needed, BigDecimal floor) {}

    /** @param most days: what is needed of this profession */
    record Serving(int store, int cover, BigDecimal most) {}

    /** @param arrives share of a sent day that arrives */
    record Sending(int from, int to, BigDecimal arrives, BigDecimal distance) {}

    final List<Store> stores = new ArrayList<>();
    final List<Cover> covers = new ArrayList<>();
    final List<Serving> servings = new ArrayList<>();
    final List<Sending> sendings = new ArrayList<>();

    private final Map<List<String>, Integer> storeOf = new HashMap<>();
    private final Map<List<String>, Integer> coverOf = new HashMap<>();

    private Layout() {}

    /** @param lending false: as if every area were alone */
    static Layout of(SharingProblem problem, boolean lending) {
        Layout layout = new Layout();
        layout.addStores(problem);
        layout.addCovers(problem);
        if (lending) {
            layout.addSendings(problem);
        }
        return layout;
    }

    int store(String area, String profession) {
        return storeOf.getOrDefault(List.of(area, profession), -1);
    }

    int cover(String area, String condition) {
        return coverOf.getOrDefault(List.of(area, condition), -1);
    }

    /**
     * Stores and covers that no serving and no sending joins have nothing to do with each other: each part is a problem of its own.
     *
     * @return for each store, and after them for each cover, the number of its part, from 0 in order of first appearance
     */
    int[] parts() {
        int[] parent = new int[stores.size() + covers.size()];
        Arrays.setAll(parent, i -> i);
        servings.forEach(one -> join(parent, one.store(), stores.size() + one.cover()));
        sendings.forEach(one -> join(parent, one.from(), one.to()));
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] parts = new int[parent.length];
        for (int i = 0; i < parts.length; i++) {
            int root = root(parent, i);
            numbers.putIfAbsent(root, numbers.size());
            parts[i] = numbers.getOrDefault(root, 0);
        }
        return parts;
    }

    private void addStores(SharingProblem problem) {
        Map<String, BigDecimal> shares = new HashMap<>();
        problem.areaCaps().forEach(cap -> shares.put(cap.area(), cap.share()));
        Map<List<String>, BigDecimal> days = new HashMap<>();
        problem.dayCaps().forEach(cap -> days.put(List.of(cap.area(), cap.profession()), cap.days()));
        Map<List<String>, BigDecimal> capacities = new HashMap<>();
        problem.capacities().forEach(one -> capacities.put(List.of(one.area(), one.profession()), one.days()));
        for (String area : problem.areas()) {
            for (String profession : problem.professions()) {
                List<String> pair = List.of(area, profession);
                // Where no capacity is given nothing is needed either.
                BigDecimal capacity = capacities.getOrDefault(pair, BigDecimal.ZERO);
                BigDecimal byShare = capacity.multiply(shares.getOrDefault(area, problem.mostLent()));
                storeOf.put(pair, stores.size());
                stores.add(new Store(area, profession, capacity, days.getOrDefault(pair, byShare)));
            }
        }
    }

    private void addCovers(SharingProblem problem) {
        Map<List<String>, BigDecimal> floors = new HashMap<>();
        problem.floors().forEach(one -> floors.put(List.of(one.area(), one.condition()), one.coverage()));
        Map<List<String>, BigDecimal> needed = new HashMap<>();
        problem.needs().forEach(one -> needed.merge(List.of(one.area(), one.condition()), one.days(), BigDecimal::add));
        for (String area : problem.areas()) {
            for (String condition : problem.conditions()) {
                List<String> pair = List.of(area, condition);
                BigDecimal days = needed.getOrDefault(pair, BigDecimal.ZERO);
                if (days.signum() > 0) {
                    coverOf.put(pair, covers.size());
                    covers.add(new Cover(area, condition, days, floors.getOrDefault(pair, BigDecimal.ZERO)));
                }
            }
        }
        for (SharingProblem.Need need : problem.needs()) {
            if (need.days().signum() > 0) {
                servings.add(new Serving(
                        store(need.area(), need.profession()), cover(need.area(), need.condition()), need.days()));
            }
        }
    }

    private void addSendings(SharingProblem problem) {
        for (SharingProblem.Link link : problem.links()) {
            BigDecimal arrives = BigDecimal.ONE.subtract(link.loss());
            for (String profession : problem.professions()) {
                int from = store(link.from(), profession);
                if (stores.get(from).mostLent().signum() > 0) {
                    sendings.add(new Sending(from, store(link.to(), profession), arrives, link.distance()));
                }
            }
        }
    }

    private static void join(int[] parent, int a, int b) {
        parent[root(parent, a)] = root(parent, b);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
