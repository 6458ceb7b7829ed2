package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.PolicyStatus;

/** Time limits around SEND, with the authority of each. */
public final class Timescales {

    private final Pack pack;
    private final List<Timescale> all;

    private Timescales(Pack pack) {
        this.pack = pack;
        this.all = pack.table("timescales").stream().map(Timescales::timescale).toList();
    }

    public static Timescales from(Packs packs) {
        return new Timescales(packs.get("timescales"));
    }

    /**
     * A time limit.
     *
     * @param code key, the same in every version: "T01"
     * @param step what must be done
     * @param limit by when, in words; may be empty
     * @param countedFrom from when; may be empty
     * @param authority Act, regulation or code
     * @param statusWords how firm it is, in words
     */
    public record Timescale(
            String code,
            String step,
            String limit,
            String countedFrom,
            String dutyHolder,
            String authority,
            PolicyStatus status,
            String statusWords,
            Basis basis) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Timescale> list() {
        return all;
    }

    public Optional<Timescale> find(String code) {
        return all.stream().filter(timescale -> timescale.code().equals(code)).findFirst();
    }

    private static Timescale timescale(Row row) {
        return new Timescale(
                row.text("code"),
                row.text("step"),
                row.textOrEmpty("limit"),
                row.textOrEmpty("counted_from"),
                row.text("duty_holder"),
                row.text("authority"),
                row.value("status", PolicyStatus::valueOf),
                row.text("status_words"),
                row.value("basis", Basis::valueOf));
    }
}
