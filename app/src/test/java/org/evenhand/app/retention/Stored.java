package org.evenhand.app.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.app.database.Database;

/** Everything the database holds, as its owner sees it: the rows, and the bytes of the files they lie in. */
public final class Stored {

    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """;

    private final Database database;

    public Stored(Database database) {
        this.database = database;
    }

    /** The first column of every row. */
    public List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection owner = owner();
                ResultSet rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
        return values;
    }

    /** Every row of every table, as a dump would hold it. */
    public String dump() {
        StringBuilder all = new StringBuilder();
        for (String table : column(TABLES)) {
            column("select t::text from %s t".formatted(table))
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    /** The tables' files after the space of what was erased was given back. */
    boolean filesHold(String text) {
        return !heldInFiles(List.of(text)).isEmpty();
    }

    /** Which of these texts stand in the tables' files after the space of what was erased was given back. */
    public List<String> heldInFiles(Collection<String> texts) {
        try (Connection owner = owner();
                Stream<Path> files = Files.walk(
                        Path.of(column("show data_directory").getFirst()).resolve("base"))) {
            owner.createStatement().execute("vacuum full");
            owner.createStatement().execute("checkpoint");
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> heldIn(file, texts).stream())
                    .distinct()
                    .toList();
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The files of the database could not be searched.", failed);
        }
    }

    /** Which of these texts stand in any file below the installation's folder: tables, write-ahead log, logs, spools. */
    public List<String> heldAnywhere(Collection<String> texts) {
        Path base = Path.of(column("show data_directory").getFirst()).toAbsolutePath();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(base.getParent()))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> heldIn(file, texts).stream())
                    .distinct()
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException("The installation's folder could not be searched.", failed);
        }
    }

    private static List<String> heldIn(Path file, Collection<String> texts) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return texts.stream().filter(content::contains).toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password());
    }
}
