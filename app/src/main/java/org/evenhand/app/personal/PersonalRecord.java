package org.evenhand.app.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.holdings.HeldRow;
import org.evenhand.app.holdings.HeldTable;
import org.evenhand.app.ledger.Ledger;

/**
 * Everything that is held on a child because of one request, opened, without what names other private persons.
 *
 * @param madeFor who asked for it
 * @param called the child, as the request calls it
 * @param tables in the order in which people read them; also those without a row
 * @param recorded what the record says of it, oldest first
 */
public record PersonalRecord(
        RequestId request,
        LocalDate madeOn,
        MadeFor madeFor,
        String called,
        List<Held> tables,
        List<Ledger.Line> recorded,
        Names names) {

    public PersonalRecord {
        tables = List.copyOf(tables);
        recorded = List.copyOf(recorded);
    }

    /** Who asked for it. */
    public enum MadeFor {
        /** The family, at their own address. */
        FAMILY,
        /** Somebody in charge, to look at it and hand it over. */
        PERSON_IN_CHARGE,
        /** Somebody who may not see it otherwise, in an emergency. */
        EMERGENCY
    }

    /** The rows of one table. */
    public record Held(HeldTable table, List<HeldRow> rows) {

        public Held {
            rows = List.copyOf(rows);
        }
    }

    /** What people and organisations are called. */
    public record Names(Map<UUID, String> people, Map<UUID, String> organisations) {

        public Names {
            people = Map.copyOf(people);
            organisations = Map.copyOf(organisations);
        }

        Optional<String> person(UUID account) {
            return Optional.ofNullable(people.get(account));
        }

        Optional<String> organisation(UUID organisation) {
            return Optional.ofNullable(organisations.get(organisation));
        }
    }

    public int rows() {
        return tables.stream().mapToInt(held -> held.rows().size()).sum();
    }

    @Override
    public String toString() {
        return "PersonalRecord[%s]".formatted(request);
    }
}
