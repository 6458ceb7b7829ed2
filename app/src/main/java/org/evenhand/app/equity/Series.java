package org.evenhand.app.equity;

import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType.Stage;

/** Whose waits a figure is of. */
public sealed interface Series {

    /** All professions, all stages. */
    record All() implements Series {}

    /** Waits for one profession. */
    record OfProfession(Profession profession) implements Series {}

    /** Waits of settings of one stage of education. */
    record OfStage(Stage stage) implements Series {}

    /** Its key where it is stored and in downloads: "STAGE:EARLY_YEARS". */
    default String key() {
        return switch (this) {
            case All all -> "ALL";
            case OfProfession one -> "PROFESSION:" + one.profession();
            case OfStage one -> "STAGE:" + one.stage();
        };
    }

    /** Reads what {@link #key} wrote. */
    static Series of(String key) {
        int at = key.indexOf(':');
        String value = key.substring(at + 1);
        return switch (at < 0 ? key : key.substring(0, at)) {
            case "ALL" -> new All();
            case "PROFESSION" -> new OfProfession(Profession.of(value));
            case "STAGE" -> new OfStage(Stage.valueOf(value));
            default -> throw new IllegalArgumentException("There is no series “%s”.".formatted(key));
        };
    }
}
