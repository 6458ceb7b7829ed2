package org.evenhand.app.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text in lines that every mail program shows: at most 76 characters, broken between words; an address of the web stays whole. */
final class Wrapping {

    private static final int WIDTH = 76;

    private Wrapping() {}

    static String wrap(String text) {
        return text.lines().map(Wrapping::wrapLine).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String wrapLine(String line) {
        if (line.length() <= WIDTH) {
            return line.stripTrailing();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" +")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return String.join("\r\n", lines);
    }
}
