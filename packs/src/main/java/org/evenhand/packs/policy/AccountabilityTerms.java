package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.engine.wording.VagueWord;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** How advice is followed until something happened, from one edition of the pack {@code accountability-terms}. Nearly nothing of it is law. */
public final class AccountabilityTerms {

    public static final String PACK = "accountability-terms";

    private final DataVersion version;
    private final List<Vague> vague;
    private final List<DeclineReason> reasons;
    private final List<Payer> payers;
    private final List<Rung> ladder;
    private final List<Reminder> reminders;
    private final List<Stage> stages;
    private final List<Signpost> signposts;

    private AccountabilityTerms(Pack pack) {
        version = pack.version();
        vague = list(
                pack,
                "vague-words",
                row -> new Vague(
                        new VagueWord(row.text("phrase"), row.text("because"), row.text("instead")),
                        basis(row),
                        row.text("source")));
        reasons = list(
                pack,
                "decline-reasons",
                row -> new DeclineReason(
                        row.text("code"),
                        row.text("label"),
                        row.text("meaning"),
                        row.flag("unmet"),
                        basis(row),
                        row.text("source")));
        payers = list(
                pack,
                "payers",
                row -> new Payer(
                        row.text("code"),
                        row.text("label"),
                        row.text("meaning"),
                        status(row),
                        basis(row),
                        row.text("source")));
        ladder = list(
                pack,
                "ladder",
                row -> new Rung(
                        row.text("code"),
                        row.whole("working_days"),
                        row.value("told", Told::valueOf),
                        row.text("title"),
                        status(row),
                        basis(row),
                        row.text("source")));
        reminders = list(
                pack,
                "reminders",
                row -> new Reminder(
                        row.text("code"), row.whole("days"), row.text("meaning"), basis(row), row.text("source")));
        stages = list(
                pack,
                "stages",
                row -> new Stage(
                        row.text("code"),
                        row.whole("working_days"),
                        row.text("title"),
                        row.value("answered_by", AnsweredBy::valueOf),
                        row.text("meaning"),
                        status(row),
                        basis(row),
                        row.text("source")));
        signposts = list(
                pack,
                "signposts",
                row -> new Signpost(
                        row.text("code"),
                        row.optionalText("clock"),
                        row.text("title"),
                        row.text("when"),
                        status(row),
                        basis(row),
                        row.text("source")));
    }

    /** The edition in use. */
    public static AccountabilityTerms from(Packs packs) {
        return new AccountabilityTerms(packs.get(PACK));
    }

    /** Words that leave open what, how much or how often. */
    public record Vague(VagueWord word, Basis basis, String source) {}

    /**
     * Why somebody says no.
     *
     * @param isUnmet whether what was advised then counts as unmet need
     */
    public record DeclineReason(
            String code, String label, String meaning, boolean isUnmet, Basis basis, String source) {}

    /** Whose money it is. */
    public record Payer(String code, String label, String meaning, PolicyStatus status, Basis basis, String source) {}

    /** Who is told when a day has passed and nothing happened. */
    public enum Told {
        /** The lead of the setting. */
        SETTING_LEAD,
        /** The lead of the service that advised. */
        SERVICE_LEAD,
        /** The officer of the authority or the integrated care board. */
        AUTHORITY,
        /** Everybody, as a count. */
        PUBLIC
    }

    /** @param workingDays after the last day on which it was in time */
    public record Rung(
            String code, int workingDays, Told told, String title, PolicyStatus status, Basis basis, String source) {}

    /** @param days calendar days after the last day; below zero before it */
    public record Reminder(String code, int days, String meaning, Basis basis, String source) {}

    /** Who answers a challenge. */
    public enum AnsweredBy {
        /** Who must act, here. */
        HOLDER,
        /** Somebody elsewhere; a party records the answer here. */
        RECORDED
    }

    /** @param workingDays for the reply */
    public record Stage(
            String code,
            int workingDays,
            String title,
            AnsweredBy answeredBy,
            String meaning,
            PolicyStatus status,
            Basis basis,
            String source) {}

    /**
     * Where else somebody can go.
     *
     * @param clock code of its time limit among the clocks; empty where none is held
     */
    public record Signpost(
            String code,
            Optional<String> clock,
            String title,
            String when,
            PolicyStatus status,
            Basis basis,
            String source) {}

    public DataVersion version() {
        return version;
    }

    public List<Vague> vague() {
        return vague;
    }

    public List<DeclineReason> reasons() {
        return reasons;
    }

    public Optional<DeclineReason> findReason(String code) {
        return reasons.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Payer> payers() {
        return payers;
    }

    public Optional<Payer> findPayer(String code) {
        return payers.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The lowest first. */
    public List<Rung> ladder() {
        return ladder;
    }

    public Optional<Rung> findRung(String code) {
        return ladder.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Reminder> reminders() {
        return reminders;
    }

    /** The first first. */
    public List<Stage> stages() {
        return stages;
    }

    /** @throws BrokenPack if this edition has no such stage */
    public Stage stage(String code) {
        return stages.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BrokenPack("%s has no stage “%s”.".formatted(version, code)));
    }

    public List<Signpost> signposts() {
        return signposts;
    }

    private static <T> List<T> list(Pack pack, String table, Function<Row, T> reader) {
        return pack.table(table).stream().map(reader).toList();
    }

    private static PolicyStatus status(Row row) {
        return row.value("status", PolicyStatus::valueOf);
    }

    private static Basis basis(Row row) {
        return row.value("basis", Basis::valueOf);
    }
}
