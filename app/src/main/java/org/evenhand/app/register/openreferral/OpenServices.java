package org.evenhand.app.register.openreferral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register for whoever copies it. */
@Service
@Transactional(readOnly = true)
public class OpenServices {

    private final OpenTable table;

    OpenServices(OpenTable table) {
        this.table = table;
    }

    /** A service at one of its places. */
    public record Placed(OpenEntry service, OpenEntry.At at) {}

    /** Only when a service changed. */
    public record Changed(UUID id, Instant at) {}

    public Slice<OpenEntry> services(OpenWish wish, int page, int perPage) {
        return new Slice<>(
                table.services(wish, offset(page, perPage), perPage), page, perPage, table.countServices(wish));
    }

    /** Identifiers and times only, for who keeps a copy. */
    public Slice<Changed> changed(OpenWish wish, int page, int perPage) {
        return new Slice<>(
                table.changed(wish, offset(page, perPage), perPage), page, perPage, table.countServices(wish));
    }

    /** Also one that is closed: a copy must learn of it. */
    public Optional<OpenEntry> find(UUID id) {
        return Optional.ofNullable(table.byId(List.of(id)).get(id));
    }

    public Slice<Placed> places(OpenWish wish, int page, int perPage) {
        List<OpenTable.Link> links = table.places(wish, offset(page, perPage), perPage);
        Map<UUID, OpenEntry> services = table.byId(
                links.stream().map(OpenTable.Link::service).distinct().toList());
        return new Slice<>(
                links.stream().flatMap(link -> placed(services, link).stream()).toList(),
                page,
                perPage,
                table.countPlaces(wish));
    }

    public Optional<Placed> findPlace(UUID id) {
        return table.findPlace(id).flatMap(link -> placed(table.byId(List.of(link.service())), link));
    }

    /** The plan the database makes for this list. */
    public List<String> plan(OpenWish wish, int perPage) {
        return table.plan(wish, perPage);
    }

    private static Optional<Placed> placed(Map<UUID, OpenEntry> services, OpenTable.Link link) {
        return Optional.ofNullable(services.get(link.service()))
                .flatMap(service -> service.places().stream()
                        .filter(at -> at.id().equals(link.id()))
                        .findFirst()
                        .map(at -> new Placed(service, at)));
    }

    /** Beyond what a number holds there is nothing to find. */
    private static int offset(int page, int perPage) {
        return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * perPage);
    }
}
