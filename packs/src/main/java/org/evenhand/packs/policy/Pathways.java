package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;

/** Drafts of national pathways for rarer conditions. None is official; what names no publication is an assumption for professional bodies to agree. */
public final class Pathways {

    private final Pack pack;
    private final List<Pathway> all;

    private Pathways(Pack pack) {
        this.pack = pack;
        List<Step> steps = pack.table("steps").stream().map(Pathways::step).toList();
        this.all =
                pack.table("pathways").stream().map(row -> pathway(row, steps)).toList();
    }

    public static Pathways from(Packs packs) {
        return new Pathways(packs.get("pathways"));
    }

    /**
     * A pathway.
     *
     * @param edition raised whenever something of it changes: agreement is to an edition
     * @param whoFor with what is known of how many they are
     * @param lead the profession that leads
     * @param centre that is asked, or that none is known
     * @param note may be empty
     */
    public record Pathway(
            String key,
            int edition,
            String condition,
            String whoFor,
            Profession lead,
            List<Profession> roles,
            Need need,
            String centre,
            Basis centreBasis,
            String centreSource,
            Basis basis,
            String source,
            String note,
            List<Step> steps) {

        public Pathway {
            roles = List.copyOf(roles);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step.
     *
     * @param number from 1
     * @param within by when, in words
     * @param workingDays the same as a number, where it is one
     * @param countedFrom may be empty
     */
    public record Step(
            String pathway,
            int number,
            String what,
            List<Profession> who,
            String within,
            OptionalInt workingDays,
            String countedFrom,
            Basis basis,
            String source) {

        public Step {
            who = List.copyOf(who);
        }
    }

    public DataVersion version() {
        return pack.version();
    }

    public List<Pathway> list() {
        return all;
    }

    public Optional<Pathway> find(String key) {
        return all.stream().filter(pathway -> pathway.key().equals(key)).findFirst();
    }

    private static Pathway pathway(Row row, List<Step> steps) {
        return new Pathway(
                row.text("key"),
                row.whole("edition"),
                row.text("condition"),
                row.text("who_for"),
                row.value("lead", Profession::of),
                row.list("roles", " ", Profession::of),
                row.value("need", Need::of),
                row.text("centre"),
                row.value("centre_basis", Basis::valueOf),
                row.text("centre_source"),
                row.value("basis", Basis::valueOf),
                row.text("source"),
                row.textOrEmpty("note"),
                steps.stream()
                        .filter(step -> step.pathway().equals(row.text("key")))
                        .toList());
    }

    private static Step step(Row row) {
        return new Step(
                row.text("pathway"),
                row.whole("number"),
                row.text("what"),
                row.list("who", " ", Profession::of),
                row.text("within"),
                row.optionalWhole("working_days"),
                row.textOrEmpty("counted_from"),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }
}
