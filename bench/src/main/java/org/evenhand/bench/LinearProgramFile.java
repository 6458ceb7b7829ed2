package org.evenhand.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** As much of the CPLEX LP format as the sharing workload uses: maximise t, rows, upper bounds. */
final class LinearProgramFile {

    /** @param upper whether activity is at most the limit, else at least */
    private record Row(String name, List<Integer> columns, List<Double> values, boolean upper, double limit) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<Integer, Double> upperOf = new HashMap<>();

    private LinearProgramFile() {}

    static LinearProgramFile read(Path file) throws IOException {
        LinearProgramFile program = new LinearProgramFile();
        boolean bounds = false;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                bounds |= text.equals("Bounds");
                if (bounds && text.startsWith("0 <= ")) {
                    String[] parts = text.split(" ");
                    program.upperOf.put(program.column(parts[2]), Double.valueOf(parts[4]));
                } else if (!bounds && text.contains(": ") && !text.startsWith("obj")) {
                    program.rows.add(program.row(text));
                }
            }
        }
        return program;
    }

    /** The program in a solver of that name, ready to be solved. */
    MPSolver in(String solverName) {
        MPSolver solver = MPSolver.createSolver(solverName);
        MPVariable[] columns = new MPVariable[columnOf.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = solver.makeNumVar(0, upperOf.getOrDefault(i, MPSolver.infinity()), "");
        }
        for (Row row : rows) {
            MPConstraint constraint = row.upper()
                    ? solver.makeConstraint(-MPSolver.infinity(), row.limit())
                    : solver.makeConstraint(row.limit(), MPSolver.infinity());
            for (int i = 0; i < row.columns().size(); i++) {
                constraint.setCoefficient(
                        columns[row.columns().get(i)], row.values().get(i));
            }
        }
        solver.objective().setCoefficient(columns[column("t")], 1);
        solver.objective().setMaximization();
        return solver;
    }

    String size() {
        return "%d rows × %d columns".formatted(rows.size(), columnOf.size());
    }

    private Row row(String text) {
        int colon = text.indexOf(": ");
        String[] words = text.substring(colon + 2).split(" ");
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double sign = 1;
        double factor = 1;
        for (int i = 0; i < words.length - 2; i++) {
            String word = words[i];
            if (word.equals("+") || word.equals("-")) {
                sign = word.equals("+") ? 1 : -1;
            } else if (Character.isDigit(word.charAt(0))) {
                factor = Double.parseDouble(word);
            } else {
                columns.add(column(word));
                values.add(sign * factor);
                sign = 1;
                factor = 1;
            }
        }
        boolean upper = words[words.length - 2].equals("<=");
        return new Row(text.substring(0, colon), columns, values, upper, Double.parseDouble(words[words.length - 1]));
    }

    private int column(String name) {
        return columnOf.computeIfAbsent(name, key -> columnOf.size());
    }
}
