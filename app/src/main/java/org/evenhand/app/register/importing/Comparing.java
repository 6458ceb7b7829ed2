package org.evenhand.app.register.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.packs.services.Checking.Wording;
import org.evenhand.packs.services.Column;
import org.evenhand.packs.services.ColumnMap;
import org.evenhand.packs.services.ListedService;

/** Compares a list with what its owner keeps, service by service and column by column. What the list does not say stays as it is. */
final class Comparing {

    private final Map<UUID, ServiceEntry> kept = new LinkedHashMap<>();
    private final Map<UUID, String> references;
    private final Map<String, UUID> byReference = new HashMap<>();
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Writing writing;
    private final Wording wording;
    private final Keeper keeper;
    private final ColumnMap columns;

    /** @param references what the owner calls its services */
    Comparing(
            List<ServiceEntry> entries,
            Map<UUID, String> references,
            Writing writing,
            Wording wording,
            Keeper keeper,
            ColumnMap columns) {
        this.references = references;
        this.writing = writing;
        this.wording = wording;
        this.keeper = keeper;
        this.columns = columns;
        for (ServiceEntry entry : entries) {
            UUID id = entry.id().value();
            kept.put(id, entry);
            byName.computeIfAbsent(
                            key(
                                    entry.offered().name(),
                                    entry.offered().profession().name()),
                            unseen -> new ArrayList<>())
                    .add(id);
        }
        references.forEach((service, reference) -> byReference.put(reference, service));
    }

    /** In the order of the list; then those that are not in it. */
    List<Planned> compare(List<ListedService> listed) {
        Map<Integer, ServiceEntry> same = new HashMap<>();
        Map<UUID, ServiceEntry> free = new LinkedHashMap<>(kept);
        // What is certain first, so that a name takes nothing that an identifier further down means.
        for (Sign sign : Sign.values()) {
            for (ListedService service : listed) {
                if (!same.containsKey(service.row())) {
                    known(sign, service, free).ifPresent(entry -> {
                        same.put(service.row(), entry);
                        free.remove(entry.id().value());
                    });
                }
            }
        }
        Closeness closeness = new Closeness(free.values());
        List<Planned> planned = new ArrayList<>();
        for (ListedService service : listed) {
            ServiceEntry before = same.get(service.row());
            planned.add(before == null ? fresh(service, closeness.find(service)) : again(service, before));
        }
        free.values().forEach(entry -> planned.add(absent(entry)));
        return planned;
    }

    /** By what a service is known again. */
    private enum Sign {
        ID,
        REFERENCE,
        NAME
    }

    private Optional<ServiceEntry> known(Sign sign, ListedService service, Map<UUID, ServiceEntry> free) {
        String id = service.said().getOrDefault(Column.ID, "");
        String reference = service.said().getOrDefault(Column.REFERENCE, "");
        return switch (sign) {
            case ID -> id.isEmpty() ? Optional.empty() : Optional.ofNullable(free.get(UUID.fromString(id)));
            case REFERENCE -> Optional.ofNullable(byReference.get(reference)).map(free::get);
            case NAME ->
                byName
                        .getOrDefault(
                                key(
                                        service.said().getOrDefault(Column.NAME, ""),
                                        service.said().getOrDefault(Column.PROFESSION, "")),
                                List.of())
                        .stream()
                        // One that its owner calls otherwise is another.
                        .filter(candidate -> reference.isEmpty()
                                || references.getOrDefault(candidate, reference).equals(reference))
                        .filter(free::containsKey)
                        .findFirst()
                        .map(free::get);
        };
    }

    private static String key(String name, String profession) {
        return profession + " " + Column.key(name);
    }

    private Planned again(ListedService service, ServiceEntry before) {
        Map<Column, String> was =
                Texts.of(before, references.getOrDefault(before.id().value(), ""));
        Map<Column, String> is = merged(was, service);
        Optional<Writing.Places> places = places(service, before);
        List<Line.Change> changes = changes(was, is, places);
        boolean changed = !changes.isEmpty();
        return planned(
                changed ? Verdict.CHANGED : Verdict.SAME,
                service,
                before.id().value(),
                Optional.empty(),
                is,
                changed ? writing.write(before.id().value(), is, Optional.of(before), places) : "",
                "",
                changes);
    }

    private Planned fresh(ListedService service, Optional<ServiceEntry> close) {
        UUID id = UUID.randomUUID();
        Map<Column, String> absent = Texts.absent(keeper.home());
        Map<Column, String> is = merged(absent, service);
        String asNew =
                writing.write(id, is, Optional.empty(), Optional.of(writing.places(service.places(), List.of())));
        if (close.isEmpty()) {
            return planned(Verdict.NEW, service, id, Optional.empty(), is, asNew, "", List.of());
        }
        Planned same = again(service, close.get());
        return planned(
                Verdict.CLOSE,
                service,
                id,
                Optional.of(close.get().id().value()),
                is,
                asNew,
                same.after(),
                same.changes());
    }

    private Planned absent(ServiceEntry entry) {
        return new Planned(
                Verdict.LEAVES,
                Optional.empty(),
                entry.id().value(),
                Optional.empty(),
                entry.offered().name(),
                entry.offered().profession().title(),
                "",
                "",
                List.of());
    }

    private Planned planned(
            Verdict verdict,
            ListedService service,
            UUID id,
            Optional<UUID> close,
            Map<Column, String> is,
            String after,
            String afterSame,
            List<Line.Change> changes) {
        return new Planned(
                verdict,
                Optional.of(service.row()),
                id,
                close,
                is.getOrDefault(Column.NAME, ""),
                wording.of(Column.PROFESSION, is.getOrDefault(Column.PROFESSION, "")),
                after,
                afterSame,
                changes);
    }

    private static Map<Column, String> merged(Map<Column, String> was, ListedService service) {
        Map<Column, String> is = new EnumMap<>(was);
        is.putAll(service.said());
        return is;
    }

    /** Empty where the list says nothing of places. */
    private Optional<Writing.Places> places(ListedService service, ServiceEntry before) {
        return columns.has(Column.POSTCODE)
                ? Optional.of(writing.places(service.places(), before.locations()))
                : Optional.empty();
    }

    /** A service is never given another authority by a list, nor another identifier. */
    private List<Line.Change> changes(
            Map<Column, String> was, Map<Column, String> is, Optional<Writing.Places> places) {
        List<Line.Change> changes = new ArrayList<>();
        is.forEach((column, text) -> {
            String before = was.getOrDefault(column, "");
            boolean fixed = column == Column.ID || column == Column.AUTHORITY;
            if (!fixed && !before.equals(text)) {
                changes.add(new Line.Change(column.header(), wording.of(column, before), wording.of(column, text)));
            }
        });
        places.filter(Writing.Places::differ)
                .ifPresent(known ->
                        changes.add(new Line.Change(Column.PLACE_NAME.header(), known.before(), known.after())));
        return changes;
    }
}
