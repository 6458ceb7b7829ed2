package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** By what a service works through its requests, from one edition of the pack {@code triage-rules}. Never changes. */
public final class TriageRules {

    public static final String PACK = "triage-rules";

    private final DataVersion version;
    private final PackRules rules;
    private final List<Payer> payers;
    private final List<Missing> missing;
    private final List<NextStep> nextSteps;
    private final List<Alike> likeness;
    private final List<Closing> closing;
    private final List<Decider> deciders;

    private TriageRules(Pack pack) {
        this.version = pack.version();
        this.rules = PackRules.of(pack);
        this.payers = read(pack, "payers", TriageRules::payer);
        this.missing = read(
                pack,
                "missing",
                row -> new Missing(row.text("code"), row.text("question"), row.text("helps"), basis(row)));
        this.nextSteps = read(pack, "next-steps", row -> new NextStep(row.text("code"), row.text("label"), basis(row)));
        this.likeness = read(
                pack,
                "likeness",
                row -> new Alike(
                        row.text("code"), row.list("same", " ", Function.identity()), row.text("meaning"), basis(row)));
        this.closing = read(pack, "closing", TriageRules::closing);
        this.deciders = read(
                pack,
                "deciders",
                row -> new Decider(row.text("code"), row.text("label"), row.text("meaning"), basis(row)));
    }

    public static TriageRules from(Packs packs) {
        return new TriageRules(packs.get(PACK));
    }

    /**
     * Who pays for a specialist's time.
     *
     * @param paysStatutory whether it may pay for advice for an EHC needs assessment
     */
    public record Payer(
            String code,
            String label,
            boolean paysStatutory,
            String meaning,
            PolicyStatus status,
            Basis basis,
            String source) {}

    /** Something that a service may ask for before it decides. */
    public record Missing(String code, String question, String helps, Basis basis) {}

    /** Something that a setting can do after a decline. */
    public record NextStep(String code, String label, Basis basis) {}

    /**
     * When two requests look as if they were of one child.
     *
     * @param parts that must all be the same
     */
    public record Alike(String code, List<String> parts, String meaning, Basis basis) {

        public Alike {
            parts = List.copyOf(parts);
        }
    }

    /** Where a request stands when somebody would close it. */
    public enum Standing {
        /** No answer yet. */
        WAITING,
        /** Accepted, not yet met. */
        TAKEN,
        SEEN,
        DECLINED,
        /** It left for another procedure at once. */
        LEFT
    }

    /**
     * Why a request is closed.
     *
     * @param settingFrom where it may stand when the setting says so
     * @param serviceFrom where it may stand when the service says so
     * @param isDischarge whether who asks again waits for a second time
     */
    public record Closing(
            String code,
            String label,
            Set<Standing> settingFrom,
            Set<Standing> serviceFrom,
            boolean isDischarge,
            String meaning,
            PolicyStatus status,
            Basis basis,
            String source) {

        public Closing {
            settingFrom = Set.copyOf(settingFrom);
            serviceFrom = Set.copyOf(serviceFrom);
        }
    }

    /** Who looks again at a decline; the pack names them in the order in which they are taken. */
    public record Decider(String code, String label, String meaning, Basis basis) {}

    public DataVersion version() {
        return version;
    }

    /** @throws BrokenPack if this edition has no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    public int value(String code) {
        return rule(code).value();
    }

    /** In the order of the pack. */
    public List<Payer> payers() {
        return payers;
    }

    /** Those that may pay for statutory advice. */
    public List<Payer> statutoryPayers() {
        return payers.stream().filter(Payer::paysStatutory).toList();
    }

    public Optional<Payer> findPayer(String code) {
        return payers.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** In the order of the pack. */
    public List<Missing> missing() {
        return missing;
    }

    public Optional<Missing> findMissing(String code) {
        return missing.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** In the order of the pack. */
    public List<NextStep> nextSteps() {
        return nextSteps;
    }

    public Optional<NextStep> findNextStep(String code) {
        return nextSteps.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Any of these is enough. */
    public List<Alike> likeness() {
        return likeness;
    }

    /** In the order of the pack. */
    public List<Closing> closing() {
        return closing;
    }

    public Optional<Closing> findClosing(String code) {
        return closing.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** In the order in which they are taken. */
    public List<Decider> deciders() {
        return deciders;
    }

    /** @throws BrokenPack if this edition has none of that code */
    public Decider decider(String code) {
        return deciders.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no decider “%s”.".formatted(version, code)));
    }

    private static <T> List<T> read(Pack pack, String table, Function<Row, T> reader) {
        return pack.table(table).stream().map(reader).toList();
    }

    private static Payer payer(Row row) {
        return new Payer(
                row.text("code"),
                row.text("label"),
                row.value("pays_statutory", TriageRules::yes),
                row.text("meaning"),
                row.value("status", PolicyStatus::valueOf),
                basis(row),
                row.text("source"));
    }

    private static Closing closing(Row row) {
        return new Closing(
                row.text("code"),
                row.text("label"),
                standings(row, "setting_from"),
                standings(row, "service_from"),
                row.value("discharge", TriageRules::yes),
                row.text("meaning"),
                row.value("status", PolicyStatus::valueOf),
                basis(row),
                row.text("source"));
    }

    private static Set<Standing> standings(Row row, String field) {
        return Set.copyOf(row.listOrEmpty(field, " ", Standing::valueOf));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "YES" -> true;
            case "NO" -> false;
            default -> throw new IllegalArgumentException("“%s” is neither YES nor NO.".formatted(text));
        };
    }

    private static Basis basis(Row row) {
        return row.value("basis", Basis::valueOf);
    }
}
