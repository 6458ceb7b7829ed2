package org.evenhand.packs;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders versions as a reader would: numbers by size, the rest by spelling, a longer version after its beginning. */
final class VersionOrder implements Comparator<String> {

    static final VersionOrder NEWEST_LAST = new VersionOrder();

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private VersionOrder() {}

    @Override
    public int compare(String one, String other) {
        List<String> ones = parts(one);
        List<String> others = parts(other);
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            int byPart = comparePart(ones.get(i), others.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        int byLength = Integer.compare(ones.size(), others.size());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int comparePart(String one, String other) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareTo(other);
    }

    private static List<String> parts(String version) {
        return PART.matcher(version).results().map(MatchResult::group).toList();
    }
}
