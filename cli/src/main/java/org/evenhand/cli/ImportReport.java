package org.evenhand.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.ImportResult.Imported;
import org.evenhand.packs.importing.ImportResult.Refused;
import org.evenhand.packs.importing.ImportResult.Unchanged;
import org.evenhand.packs.importing.Problem;
import org.evenhand.packs.importing.Receipt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said about an import, to a person or as JSON. */
final class ImportReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportReport() {}

    static void print(ImportResult result, Optional<Path> corrected, PrintWriter out, PrintWriter err, int shown) {
        switch (result) {
            case Imported imported -> {
                out.println((imported.dryRun() ? "Would import " : "Imported ")
                        + imported.receipt().version());
                print(imported.receipt(), out);
                if (imported.dryRun()) {
                    err.println("This was a dry run: nothing was written.");
                }
            }
            case Unchanged unchanged -> {
                out.println("Unchanged: %s says the same already".formatted(unchanged.present()));
                print(unchanged.receipt(), out);
            }
            case Refused refused -> print(refused, corrected, err, shown);
        }
    }

    private static void print(Receipt receipt, PrintWriter out) {
        out.println("  from %s, %s, %s"
                .formatted(
                        receipt.source().publisher(),
                        receipt.source().title(),
                        receipt.source().published()));
        out.println("  licence %s, sha256 %s"
                .formatted(receipt.source().licence(), receipt.source().sha256()));
        receipt.counts().forEach((name, count) -> out.println(String.format(Locale.UK, "  %,12d %s", count, name)));
        receipt.notes().forEach(note -> out.println("  " + note));
    }

    private static void print(Refused refused, Optional<Path> corrected, PrintWriter err, int shown) {
        err.println("Refused: %s was not imported, and nothing was changed.".formatted(refused.file()));
        refused.problems().stream().limit(shown).forEach(problem -> err.println("  " + problem.line()));
        if (refused.total() > shown) {
            err.println("  … and %,d more.".formatted(refused.total() - shown));
        }
        corrected.ifPresent(file -> err.println("Every row with its errors: " + file));
    }

    static String json(ImportResult result, Optional<Path> corrected) {
        ObjectNode json = JSON.createObjectNode();
        switch (result) {
            case Imported imported -> {
                json.put("result", imported.dryRun() ? "would_import" : "imported");
                put(json, imported.receipt());
            }
            case Unchanged unchanged -> {
                json.put("result", "unchanged");
                put(json, unchanged.receipt());
            }
            case Refused refused -> {
                json.put("result", "refused");
                json.put("kind", refused.kind());
                json.put("file", refused.file());
                json.put("problems_total", refused.total());
                ArrayNode problems = json.putArray("problems");
                for (Problem problem : refused.problems()) {
                    problems.addObject()
                            .put("row", problem.row())
                            .put("column", problem.column())
                            .put("value", problem.value())
                            .put("why", problem.why())
                            .put("remedy", problem.remedy());
                }
                corrected.ifPresent(file -> json.put("errors_file", file.toString()));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static void put(ObjectNode json, Receipt receipt) {
        json.put("kind", receipt.kind());
        json.put("pack", receipt.version().pack());
        json.put("version", receipt.version().version());
        json.putObject("source")
                .put("publisher", receipt.source().publisher())
                .put("title", receipt.source().title())
                .put("licence", receipt.source().licence())
                .put("published", receipt.source().published().toString())
                .put("path", receipt.source().source())
                .put("sha256", receipt.source().sha256());
        ObjectNode counts = json.putObject("counts");
        receipt.counts().forEach(counts::put);
        ArrayNode notes = json.putArray("notes");
        receipt.notes().forEach(notes::add);
    }
}
