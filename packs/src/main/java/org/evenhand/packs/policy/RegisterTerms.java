package org.evenhand.packs.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.PolicyStatus;
import org.evenhand.vocabulary.Profession;

/** What the register is sorted by, and its few rules, from one edition of the pack {@code register-terms}. */
public final class RegisterTerms {

    private final Pack pack;
    private final PackRules rules;
    private final List<CentreKind> centres;
    private final List<Condition> conditions;
    private final List<Language> languages;
    private final List<Body> bodies;
    private final List<Register> registers;
    private final List<Qualification> qualifications;

    private RegisterTerms(Pack pack) {
        this.pack = pack;
        this.rules = PackRules.of(pack);
        this.centres = read("centre-kinds", RegisterTerms::centre);
        this.conditions = read("conditions", RegisterTerms::condition).stream()
                .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
        this.languages = read("languages", row -> new Language(row.text("code"), row.text("name")));
        this.bodies = read("bodies", RegisterTerms::body);
        this.registers = read("registers", RegisterTerms::register);
        this.qualifications = read("qualifications", RegisterTerms::qualification);
    }

    public static RegisterTerms from(Packs packs) {
        return new RegisterTerms(packs.get("register-terms"));
    }

    /** A kind of centre: an AAC hub, a rare-condition centre. */
    public record CentreKind(String code, String label, String meaning, Basis basis, String source) {}

    /**
     * A condition, as families and settings name it.
     *
     * @param also other names
     * @param needs it may bring
     * @param roles that may help, the likeliest first
     * @param centres kinds of centre that know it
     * @param pathway key in the pack of pathways
     */
    public record Condition(
            String key,
            String name,
            List<String> also,
            List<Need> needs,
            List<Profession> roles,
            List<String> centres,
            Optional<String> pathway,
            Basis basis,
            String source) {

        public Condition {
            also = List.copyOf(also);
            needs = List.copyOf(needs);
            roles = List.copyOf(roles);
            centres = List.copyOf(centres);
        }
    }

    /** @param code ISO 639 */
    public record Language(String code, String name) {}

    /**
     * A body that registers people.
     *
     * @param number the form of its numbers, a regular expression; empty where not known
     * @param example an invented number of that form
     */
    public record Body(String code, String name, String number, String example, Basis basis) {}

    /** How a register binds. */
    public enum Force {
        /** It, or another of these for the profession, must be held to do the work. */
        LAW,
        /** It may be held. */
        VOLUNTARY,
        /** No register exists. */
        NONE
    }

    /**
     * A register for a profession, or that there is none.
     *
     * @param body its code; empty where no register exists
     */
    public record Register(Profession profession, String body, Force force, Basis basis, String source) {}

    /**
     * A qualification.
     *
     * @param specialisms codes; empty where it has none
     * @param professions that need it
     * @param withinYears of taking up the work; empty where there is no such limit
     * @param instead codes of others that count in its place
     * @param status how firm that limit is
     */
    public record Qualification(
            String code,
            String name,
            List<String> specialisms,
            List<Profession> professions,
            OptionalInt withinYears,
            List<String> instead,
            PolicyStatus status,
            Basis basis,
            String source) {

        public Qualification {
            specialisms = List.copyOf(specialisms);
            professions = List.copyOf(professions);
            instead = List.copyOf(instead);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    /** @throws BrokenPack if there is no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    public List<CentreKind> centres() {
        return centres;
    }

    public Optional<CentreKind> findCentre(String code) {
        return centres.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** From A to Z. */
    public List<Condition> conditions() {
        return conditions;
    }

    public Optional<Condition> findCondition(String key) {
        return conditions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public List<Language> languages() {
        return languages;
    }

    public Optional<Language> findLanguage(String code) {
        return languages.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** By its English name or its code, in any case. */
    public Optional<Language> findLanguageNamed(String typed) {
        return languages.stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(typed.strip()) || one.code().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    public List<Body> bodies() {
        return bodies;
    }

    public Optional<Body> findBody(String code) {
        return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
    }

    /** At least one row for every profession; the one row of kind NONE where no register exists. */
    public List<Register> registersOf(Profession profession) {
        return registers.stream().filter(one -> one.profession() == profession).toList();
    }

    public boolean hasRegister(Profession profession) {
        return registersOf(profession).stream().anyMatch(one -> one.force() != Force.NONE);
    }

    public List<Qualification> qualifications() {
        return qualifications;
    }

    public Optional<Qualification> findQualification(String code) {
        return qualifications.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private <T> List<T> read(String table, Function<Row, T> reader) {
        return pack.table(table).stream().map(reader).toList();
    }

    private static CentreKind centre(Row row) {
        return new CentreKind(
                row.text("code"),
                row.text("label"),
                row.text("meaning"),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Condition condition(Row row) {
        return new Condition(
                row.text("key"),
                row.text("name"),
                row.listOrEmpty("also", ";", Function.identity()),
                row.list("needs", " ", Need::of),
                row.list("roles", " ", Profession::of),
                row.listOrEmpty("centres", " ", Function.identity()),
                row.optionalText("pathway"),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Body body(Row row) {
        return new Body(
                row.text("code"),
                row.text("name"),
                row.textOrEmpty("number"),
                row.textOrEmpty("example"),
                row.value("basis", Basis::valueOf));
    }

    private static Register register(Row row) {
        return new Register(
                row.value("profession", Profession::of),
                row.textOrEmpty("body"),
                row.value("kind", Force::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Qualification qualification(Row row) {
        return new Qualification(
                row.text("code"),
                row.text("name"),
                row.listOrEmpty("specialisms", " ", Function.identity()),
                row.listOrEmpty("professions", " ", Profession::of),
                row.optionalWhole("within_years"),
                row.listOrEmpty("instead", " ", Function.identity()),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
