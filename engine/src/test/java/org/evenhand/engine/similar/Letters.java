package org.evenhand.engine.similar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Letters nobody wrote, on one subject. Words are drawn from a vocabulary of 3,000 by the law of Zipf and Mandelbrot (weight 1 / (rank + 5));
 * every fifth word begins one of forty phrases that letters on one subject share; every third letter has a stock sentence that a tenth of
 * those letters have too. Only words that count are made: a person's letter has about as many small words again.
 */
final class Letters {

    private static final int VOCABULARY = 3_000;
    private static final double FLATTENING = 5;
    private static final int PHRASES = 40;
    private static final int STOCK = 10;
    private static final int STOCK_WORDS = 8;
    private static final int SENTENCE = 9;

    private final SplittableRandom random;
    private final double[] upTo = new double[VOCABULARY];
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<List<String>> stock = new ArrayList<>();

    Letters(long seed) {
        random = new SplittableRandom(seed);
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1 / (rank + FLATTENING);
            upTo[rank] = sum;
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(words(2 + random.nextInt(3)));
        }
        for (int i = 0; i < STOCK; i++) {
            stock.add(words(STOCK_WORDS));
        }
    }

    private String word() {
        double at = random.nextDouble() * upTo[VOCABULARY - 1];
        int low = 0;
        int high = VOCABULARY - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return "w" + low;
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return words;
    }

    /** A letter of somebody's own, of so many words that count. */
    List<String> own(int length) {
        List<String> letter = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            letter.addAll(stock.get(random.nextInt(STOCK)));
        }
        while (letter.size() < length) {
            if (random.nextInt(5) == 0) {
                letter.addAll(phrases.get(random.nextInt(PHRASES)));
            } else {
                letter.add(word());
            }
        }
        return letter.subList(0, length);
    }

    /** 30 to 130 words that count: about 60 to 260 words of a person's letter. */
    List<String> own() {
        return own(30 + random.nextInt(101));
    }

    /** How a copy was changed. */
    enum Edit {
        /** Words here and there replaced by others: the hardest to see. */
        REPLACED,
        /** Words here and there: replaced, left out, put in, or swapped with the one before. */
        SCATTERED,
        /** Whole sentences replaced. */
        SENTENCES,
        /** Sentences put into another order, and words changed here and there. */
        REORDERED,
        /** Own words added at the end, until they are that part of the whole. */
        ADDED
    }

    /** @param part of the words (or of the whole, where words are added) that is changed, 0 to 1 */
    List<String> copy(List<String> template, Edit edit, double part) {
        return switch (edit) {
            case REPLACED -> scattered(template, part, 1);
            case SCATTERED -> scattered(template, part, 4);
            case SENTENCES -> sentences(template, part);
            case REORDERED -> {
                List<List<String>> order = cut(template);
                for (int i = order.size() - 1; i > 0; i--) {
                    Collections.swap(order, i, random.nextInt(i + 1));
                }
                yield scattered(order.stream().flatMap(List::stream).toList(), part, 4);
            }
            case ADDED -> {
                List<String> longer = new ArrayList<>(template);
                longer.addAll(own((int) Math.round(template.size() * part / (1 - part))));
                yield longer;
            }
        };
    }

    private List<String> scattered(List<String> template, double part, int kinds) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            places.add(random.nextInt(places.size() + 1), i);
        }
        List<Integer> changed = places.subList(0, (int) Math.round(part * template.size()));
        List<String> copy = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            String word = template.get(i);
            if (!changed.contains(i)) {
                copy.add(word);
                continue;
            }
            switch (random.nextInt(kinds)) {
                case 0 -> copy.add(word());
                case 1 -> {}
                case 2 -> copy.addAll(List.of(word, word()));
                default -> copy.add(Math.max(0, copy.size() - 1), word);
            }
        }
        return copy;
    }

    private static List<List<String>> cut(List<String> letter) {
        List<List<String>> sentences = new ArrayList<>();
        for (int from = 0; from < letter.size(); from += SENTENCE) {
            sentences.add(letter.subList(from, Math.min(letter.size(), from + SENTENCE)));
        }
        return sentences;
    }

    private List<String> sentences(List<String> template, double part) {
        List<List<String>> sentences = cut(template);
        List<String> copy = new ArrayList<>();
        int replaced = (int) Math.round(part * sentences.size());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        for (int i = 0; i < sentences.size(); i++) {
            copy.addAll(order.indexOf(i) < replaced ? own(sentences.get(i).size()) : sentences.get(i));
        }
        return copy;
    }
}
