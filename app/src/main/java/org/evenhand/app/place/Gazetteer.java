package org.evenhand.app.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.settings.Setting;
import org.evenhand.packs.settings.Settings;
import org.evenhand.vocabulary.NotUnderstood;
import org.evenhand.vocabulary.Urn;

/** All areas and settings of England by their codes. */
public final class Gazetteer {

    private final Areas areas;
    private final Settings settings;
    private final Map<String, Area> byCode = new TreeMap<>();

    Gazetteer(Areas areas, Settings settings) {
        this.areas = areas;
        this.settings = settings;
        Area.allOf(areas).forEach(area -> byCode.put(area.code(), area));
    }

    /** All areas and settings of these packs, without the web platform. */
    public static Gazetteer of(Areas areas, Settings settings) {
        return new Gazetteer(areas, settings);
    }

    public Areas areas() {
        return areas;
    }

    public Settings settings() {
        return settings;
    }

    /**
     * @param code of an authority, constituency or board, or "england"; capitals do not matter
     */
    public Optional<Area> find(String code) {
        String plain = code.strip();
        return Optional.ofNullable(byCode.get(plain.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(byCode.get(plain.toLowerCase(Locale.ROOT))));
    }

    /** @throws NoSuchElementException if there is none with this code */
    public Area get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("No area has the code “%s”.".formatted(code)));
    }

    public List<Area> list() {
        return List.copyOf(byCode.values());
    }

    /** By the register's number alone: a school's six digits, or a childcare provider's number. */
    public Optional<Setting> findSetting(String number) {
        return urnsOf(number).stream()
                .flatMap(urn -> settings.find(urn).stream())
                .findFirst();
    }

    private static List<Urn> urnsOf(String text) {
        try {
            return text.indexOf('-') > 0 ? List.of(Urn.of(text)) : bareNumber(text);
        } catch (NotUnderstood wrong) {
            return List.of();
        }
    }

    private static List<Urn> bareNumber(String text) {
        return text.matches("\\d{6}") ? List.of(Urn.gias(text), Urn.ofsted(text)) : List.of(Urn.ofsted(text));
    }

    /**
     * The settings of an area. A board's area is not known setting by setting, only by the share of its authorities that it covers; it has
     * none here.
     */
    public List<Setting> settingsIn(Area area) {
        return switch (area) {
            case Area.England other -> settings.list();
            case Area.OfAuthority in -> settings.in(in.authority().code());
            case Area.OfConstituency in -> settings.of(in.constituency().code());
            case Area.OfBoard other -> List.of();
        };
    }
}
