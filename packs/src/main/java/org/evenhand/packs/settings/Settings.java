package org.evenhand.packs.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.places.GridReference;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;

/** All settings of England: the pack “settings” (schools and colleges) and, where there is one, “childcare”. Never changes. */
public final class Settings {

    private final List<DataVersion> versions;
    private final List<Setting> all;
    private final Map<Urn, Setting> byUrn = new HashMap<>();
    private final Map<LaCode, List<Setting>> byAuthority = new HashMap<>();
    private final Map<ConstituencyCode, List<Setting>> byConstituency = new HashMap<>();
    private final Map<LaCode, Childminders> childminders = new HashMap<>();
    private final List<Childminders> unplacedChildminders = new ArrayList<>();

    private Settings(List<DataVersion> versions, List<Setting> all) {
        this.versions = List.copyOf(versions);
        this.all = List.copyOf(all);
        for (Setting setting : all) {
            byUrn.put(setting.urn(), setting);
            byAuthority
                    .computeIfAbsent(setting.authority(), unseen -> new ArrayList<>())
                    .add(setting);
            setting.constituency()
                    .ifPresent(code -> byConstituency
                            .computeIfAbsent(code, unseen -> new ArrayList<>())
                            .add(setting));
        }
    }

    public static Settings from(Packs packs) {
        Pack schools = packs.get("settings");
        List<DataVersion> versions = new ArrayList<>(List.of(schools.version()));
        List<Setting> all = new ArrayList<>();
        schools.table("settings").forEach(row -> all.add(school(row)));
        Optional<Pack> childcare = packs.find("childcare");
        childcare.ifPresent(pack -> {
            versions.add(pack.version());
            pack.table("providers").forEach(row -> all.add(provider(row)));
        });
        Settings settings = new Settings(versions, all);
        childcare.ifPresent(settings::readChildminders);
        return settings;
    }

    private static Setting school(Row row) {
        Optional<GridReference> grid = row.optionalText("easting")
                .map(unseen -> new GridReference(row.whole("easting"), row.whole("northing"), false));
        return new Setting(
                Urn.gias(row.text("urn")),
                row.text("name"),
                row.value("type", SettingType::valueOf),
                row.text("kind"),
                row.textOrEmpty("phase"),
                row.value("la_code", LaCode::of),
                row.optionalValue("constituency_code", ConstituencyCode::of),
                row.optionalWhole("pupils"),
                OptionalInt.empty(),
                row.optionalText("postcode").flatMap(Postcode::find),
                grid,
                row.flag("state_funded"));
    }

    private static Setting provider(Row row) {
        return new Setting(
                Urn.ofsted(row.text("urn")),
                row.text("name"),
                SettingType.PVI_NURSERY,
                row.text("kind"),
                "",
                row.value("la_code", LaCode::of),
                row.optionalValue("constituency_code", ConstituencyCode::of),
                OptionalInt.empty(),
                row.optionalWhole("places"),
                row.optionalText("postcode").flatMap(Postcode::find),
                Optional.empty(),
                false);
    }

    private void readChildminders(Pack pack) {
        for (Row row : pack.table("childminders")) {
            Childminders counted = new Childminders(row.text("area"), row.whole("providers"), row.whole("places"));
            row.optionalValue("la_code", LaCode::of)
                    .ifPresentOrElse(code -> childminders.put(code, counted), () -> unplacedChildminders.add(counted));
        }
    }

    /** The editions it was made from. */
    public List<DataVersion> versions() {
        return versions;
    }

    /** Schools and colleges in the order of their numbers, then childcare. */
    public List<Setting> list() {
        return all;
    }

    public Optional<Setting> find(Urn urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    public List<Setting> in(LaCode authority) {
        return Collections.unmodifiableList(byAuthority.getOrDefault(authority, List.of()));
    }

    public List<Setting> of(ConstituencyCode constituency) {
        return Collections.unmodifiableList(byConstituency.getOrDefault(constituency, List.of()));
    }

    /** Childminders of an authority, where Ofsted's list could be assigned to it. */
    public Optional<Childminders> childmindersIn(LaCode authority) {
        return Optional.ofNullable(childminders.get(authority));
    }

    /** Childminders of authorities that no longer exist, or of none: how they divide among the authorities of today is not published. */
    public List<Childminders> unplacedChildminders() {
        return Collections.unmodifiableList(unplacedChildminders);
    }
}
