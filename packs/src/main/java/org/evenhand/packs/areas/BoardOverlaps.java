package org.evenhand.packs.areas;

import static org.evenhand.packs.DataPackage.Field.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.Problems;

/** How care boards overlap education authorities, counted in small areas (lower-layer super output areas of 2021). */
final class BoardOverlaps {

    private final Map<String, String> laByDistrict;

    BoardOverlaps(Map<String, String> laByDistrict) {
        this.laByDistrict = laByDistrict;
    }

    private record Pair(String la, String board) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byLa = la.compareTo(other.la);
            return byLa != 0 ? byLa : board.compareTo(other.board);
        }
    }

    /** @return how many boards there are */
    long write(
            List<Map<String, String>> boardRows, List<Map<String, String>> wardRows, Problems problems, PackWriter pack)
            throws IOException {
        Map<String, String> laBySmallArea = new HashMap<>();
        for (Map<String, String> row : wardRows) {
            String la = laByDistrict.get(AreasKind.cell(row, "ltla24_code"));
            if (la != null) {
                laBySmallArea.put(AreasKind.cell(row, "lsoa21_code"), la);
            }
        }
        Map<String, List<String>> boards = new TreeMap<>();
        Map<Pair, Integer> pairs = new TreeMap<>();
        Map<String, Integer> ofLa = new HashMap<>();
        Map<String, Integer> ofBoard = new HashMap<>();
        for (Map<String, String> row : boardRows) {
            String board = AreasKind.cell(row, "icb24_code_nhs");
            String la = laBySmallArea.get(AreasKind.cell(row, "lsoa21_code"));
            boards.put(board, List.of(AreasKind.cell(row, "icb24_code"), AreasKind.cell(row, "icb24_name")));
            if (la == null) {
                problems.add(
                        "The small area %s lies in no authority.".formatted(AreasKind.cell(row, "lsoa21_code")),
                        "Put look-ups of the same year into one folder.");
                continue;
            }
            pairs.merge(new Pair(la, board), 1, Integer::sum);
            ofLa.merge(la, 1, Integer::sum);
            ofBoard.merge(board, 1, Integer::sum);
        }
        pack.table(
                "boards",
                "boards.csv",
                "Integrated care boards of 2024.",
                List.of(
                        text("icb_code", "Code of the NHS."),
                        text("gss_code", "Nine-character code."),
                        text("name", "Name.")),
                rows -> boards.forEach((code, rest) -> rows.row(code, rest.get(0), rest.get(1))));
        pack.table(
                "authority-boards",
                "authority-boards.csv",
                "Which boards answer for which part of an authority.",
                AreasKind.overlapFields(),
                rows -> pairs.forEach((pair, count) -> rows.row(
                        pair.la(),
                        pair.board(),
                        share(count, ofLa.getOrDefault(pair.la(), count)),
                        share(count, ofBoard.getOrDefault(pair.board(), count)))));
        return boards.size();
    }

    static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.6f", (double) part / whole);
    }
}
