package org.evenhand.packs.parliament;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns the markup in which Parliament publishes answers into plain text: a line for each paragraph, list item and row of a table, a bar
 * between cells. What comes out is text and must be escaped like any other where it is shown.
 */
final class PublishedText {

    private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</(?:p|li|tr|h[1-6]|div|ul|ol|table)>");
    private static final Pattern CELL_ENDS = Pattern.compile("(?i)</t[dh]>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("pound", "£"),
            Map.entry("euro", "€"),
            Map.entry("bull", "•"));

    private PublishedText() {}

    static String plain(String published) {
        if (published.indexOf('<') < 0 && published.indexOf('&') < 0) {
            return published.strip();
        }
        String lines = CELL_ENDS
                .matcher(LINE_ENDS.matcher(published.replaceAll("\\s+", " ")).replaceAll("\n"))
                .replaceAll(" | ");
        String bare = TAG.matcher(lines).replaceAll("");
        return ENTITY.matcher(bare)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found)))
                .replaceAll("[ \\u00a0]+", " ")
                .replaceAll("(?: \\|)?\\s*\n\\s*", "\n")
                .strip();
    }

    private static String character(MatchResult found) {
        String name = found.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, found.group());
        }
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(point) && !Character.isISOControl(point)
                ? Character.toString(point)
                : found.group();
    }
}
