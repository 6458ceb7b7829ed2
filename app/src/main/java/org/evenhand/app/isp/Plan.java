package org.evenhand.app.isp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.people.OrganisationId;

/**
 * A plan with what is being written and what was published.
 *
 * @param request absent for a plan that came with a child
 * @param earlierOf the request beside whose plan it is kept as an earlier one; nobody writes on it
 * @param draft what is being written now
 * @param revision counts what was saved
 * @param versions the newest first
 */
public record Plan(
        PlanId id,
        Optional<RequestId> request,
        Optional<RequestId> earlierOf,
        OrganisationId setting,
        Optional<OrganisationId> service,
        PlanDocument draft,
        int revision,
        LocalDate begunOn,
        List<Version> versions,
        List<Signature> signatures) {

    /**
     * A published version.
     *
     * @param sha256 over its canonical JSON
     */
    public record Version(int number, LocalDate publishedOn, String sha256, PlanDocument document) {}

    /** As what somebody signs. */
    public enum Capacity {
        SETTING_LEAD,
        SPECIALIST,
        PARENT,
        YOUNG_PERSON;

        /** Those of the family, for whom the setting records what they say. */
        public boolean isFamily() {
            return this == PARENT || this == YOUNG_PERSON;
        }
    }

    /**
     * Somebody agrees or disagrees with one version.
     *
     * @param sha256 of the version that was signed
     * @param isFromElsewhere whether it came in a bundle
     * @param entry the entry of the record, as JSON
     */
    public record Signature(
            UUID id,
            int version,
            Capacity capacity,
            boolean agrees,
            String sha256,
            String name,
            String note,
            Instant at,
            boolean isFromElsewhere,
            String entry) {

        @Override
        public String toString() {
            return "Signature[version %d]".formatted(version);
        }
    }

    /** The request of whose child it is, as its plan or beside it. */
    public Optional<RequestId> concerns() {
        return request.or(() -> earlierOf);
    }

    /** Whether a newer plan of the same child is written here. */
    public boolean isEarlier() {
        return earlierOf.isPresent();
    }

    /** The newest version. */
    public Optional<Version> latest() {
        return versions.stream().findFirst();
    }

    public Optional<Version> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** Those of one version, in the order in which they were made. */
    public List<Signature> signaturesOf(int version) {
        return signatures.stream().filter(one -> one.version() == version).toList();
    }

    /** Whether something was written since the newest version. */
    public boolean isChanged() {
        return latest().filter(version -> version.document().equals(draft)).isEmpty();
    }

    @Override
    public String toString() {
        return "Plan[%s]".formatted(id);
    }
}
