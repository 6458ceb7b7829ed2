package org.evenhand.app.isp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.vocabulary.Profession;

/**
 * Who does something: a profession, or whoever of the setting's staff is there.
 *
 * @param code a profession's, or {@link #STAFF}
 */
public record Deliverer(String code) {

    /** Staff of the setting, without a profession of their own being named. */
    public static final String STAFF = "SETTING_STAFF";

    public static Deliverer staff() {
        return new Deliverer(STAFF);
    }

    public static Deliverer of(Profession profession) {
        return new Deliverer(profession.name());
    }

    /** The staff first, then every profession by its title. */
    public static List<Deliverer> all() {
        return Stream.concat(
                        Stream.of(staff()),
                        Arrays.stream(Profession.values())
                                .sorted(java.util.Comparator.comparing(Profession::title))
                                .map(Deliverer::of))
                .toList();
    }

    public static Optional<Deliverer> find(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Profession> profession() {
        return Arrays.stream(Profession.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }

    public String title() {
        return profession().map(Profession::title).orElse("Staff of the setting");
    }
}
