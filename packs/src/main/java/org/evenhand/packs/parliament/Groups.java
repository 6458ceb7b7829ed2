package org.evenhand.packs.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/** All-party parliamentary groups: those on the newest register, and those that were on one before and left it. */
public final class Groups {

    private static final Pattern REGISTER = Pattern.compile("/cmallparty/(\\d\\d)([01]\\d)([0-3]\\d)/");

    private final Pack pack;
    private final Map<String, Group> bySlug;

    private Groups(Pack pack) {
        this.pack = pack;
        Map<String, List<Officer>> officers = pack.table("officers").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("slug"),
                        Collectors.mapping(
                                row -> new Officer(
                                        row.textOrEmpty("role"), row.text("name"), row.optionalWhole("member_id")),
                                Collectors.toList())));
        this.bySlug = pack.table("groups").stream()
                .map(row -> new Group(
                        row.text("slug"),
                        row.text("title"),
                        registerOf(row.text("source")).orElse(pack.effective()),
                        row.textOrEmpty("secretariat"),
                        row.optionalDate("agm"),
                        row.optionalDate("reporting_deadline"),
                        row.text("source"),
                        officers.getOrDefault(row.text("slug"), List.of())))
                .collect(Collectors.toMap(Group::slug, group -> group));
    }

    public static Groups from(Packs packs) {
        return new Groups(packs.get(AppgRegisterKind.PACK));
    }

    /**
     * A group.
     *
     * @param slug key in addresses of the register
     * @param lastRegister the latest register that names it: the list also holds groups that have left
     * @param agm day of the latest annual general meeting
     * @param reportingDeadline by which its next return is due
     */
    public record Group(
            String slug,
            String title,
            LocalDate lastRegister,
            String secretariat,
            Optional<LocalDate> agm,
            Optional<LocalDate> reportingDeadline,
            String source,
            List<Officer> officers) {

        public Group {
            officers = List.copyOf(officers);
        }
    }

    /** An officer of a group, as published. */
    public record Officer(String role, String name, OptionalInt memberId) {}

    public DataVersion version() {
        return pack.version();
    }

    /** The day of the newest register. */
    public LocalDate asOf() {
        return pack.effective();
    }

    /** How many stand on the newest register. */
    public long onRegister() {
        return bySlug.values().stream().filter(this::isOnRegister).count();
    }

    public boolean isOnRegister(Group group) {
        return !group.lastRegister().isBefore(asOf());
    }

    /** Addresses of the register name its day: ".../cmallparty/260112/autism.htm" is of 12 January 2026. */
    private static Optional<LocalDate> registerOf(String address) {
        Matcher day = REGISTER.matcher(address);
        return day.find()
                ? Optional.of(LocalDate.of(
                        2000 + Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))))
                : Optional.empty();
    }

    public List<Group> list() {
        return bySlug.values().stream()
                .sorted(java.util.Comparator.comparing(Group::title))
                .toList();
    }

    public Optional<Group> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
