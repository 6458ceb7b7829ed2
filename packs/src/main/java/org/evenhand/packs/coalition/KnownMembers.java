package org.evenhand.packs.coalition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.vocabulary.DataVersion;

/**
 * What is published about who belongs to the coalition: organisations with the evidence for each, and how many there were said to be. The
 * published names are far fewer than the published counts; nobody fills the difference. Never changes.
 */
public final class KnownMembers {

    private final List<KnownMember> members;
    private final List<PublishedCount> counts;
    private final List<DataVersion> versions;

    private KnownMembers(Pack members, Pack counts) {
        this.members = members.table("facts").stream()
                .map(row -> new KnownMember(
                        row.text("member_id"),
                        row.text("organisation"),
                        row.textOrEmpty("short_or_former_name"),
                        row.text("org_type"),
                        row.value("status", KnownMembers::standing),
                        row.text("evidence_date"),
                        row.text("evidence"),
                        row.text("source_url")))
                .sorted(Comparator.comparing(KnownMember::organisation, String.CASE_INSENSITIVE_ORDER))
                .toList();
        this.counts = counts.table("counts").stream()
                .map(row -> new PublishedCount(
                        row.date("on"),
                        row.text("precision").equals("DAY"),
                        row.whole("organisations"),
                        row.value("reading", Reading::valueOf),
                        row.text("words"),
                        row.text("source")))
                .sorted(Comparator.comparing(PublishedCount::on))
                .toList();
        this.versions = List.of(members.version(), counts.version());
    }

    public static KnownMembers from(Packs packs) {
        return new KnownMembers(packs.get("coalition-members"), packs.get("coalition-counts"));
    }

    /** What the evidence says of an organisation. */
    public enum Standing {
        /** Named as one that leads. */
        LEADS,
        /** Signed the founding letter. */
        SIGNED,
        /** Called itself a member. */
        MEMBER,
        /** Spread the word; whether it belongs is not said. */
        PUBLICISED
    }

    /** How a published number is meant. */
    public enum Reading {
        EXACT,
        MORE_THAN,
        AT_LEAST
    }

    /**
     * An organisation with the evidence.
     *
     * @param type of organisation, in the words of the list
     * @param evidenceOn a day or a month
     */
    public record KnownMember(
            String id,
            String organisation,
            String otherName,
            String type,
            Standing standing,
            String evidenceOn,
            String evidence,
            String source) {

        /** Whether the evidence says that it belongs. */
        public boolean isMember() {
            return standing != Standing.PUBLICISED;
        }
    }

    /**
     * How many there were said to be.
     *
     * @param isDay whether the day is known, else only its month
     */
    public record PublishedCount(
            LocalDate on, boolean isDay, int organisations, Reading reading, String words, String source) {}

    private static Standing standing(String text) {
        return switch (text) {
            case "confirmed_lead" -> Standing.LEADS;
            case "confirmed_signatory" -> Standing.SIGNED;
            case "confirmed_member" -> Standing.MEMBER;
            case "publicised_only" -> Standing.PUBLICISED;
            default -> throw new IllegalArgumentException("“%s” is no standing of a member.".formatted(text));
        };
    }

    /** By name. */
    public List<KnownMember> list() {
        return members;
    }

    /** Oldest first. */
    public List<PublishedCount> counts() {
        return counts;
    }

    /** Everything that was published of the newest day that is not after this one. */
    public List<PublishedCount> countsOn(LocalDate day) {
        Optional<LocalDate> newest = counts.stream()
                .map(PublishedCount::on)
                .filter(on -> !on.isAfter(day))
                .max(LocalDate::compareTo);
        return counts.stream()
                .filter(count -> newest.filter(count.on()::equals).isPresent())
                .toList();
    }

    public List<DataVersion> versions() {
        return versions;
    }
}
