package org.evenhand.app.register.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Importing.Given;
import org.evenhand.app.register.importing.Undoing.Undone;
import org.evenhand.packs.services.ColumnMap;
import org.evenhand.packs.services.InventedList;
import org.evenhand.packs.services.PlantedFaults;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A list is compared with what is kept, taken as a whole, and undone. Everything in it is invented. */
class ImportingTest extends ALeadWithLists {

    @Autowired
    Ledger ledger;

    @Test
    void a_list_comes_onto_the_register_as_a_whole_with_one_entry_in_the_record() {
        Import ready = given(HEADER + VISION + SPEECH);
        List<ServiceEntry> before = kept();

        Committed done = take(ready);

        assertThat(before).isEmpty();
        assertThat(ready.counts()).isEqualTo(Map.of(Verdict.NEW, 2));
        assertThat(done).isEqualTo(new Committed.Done(2, 0, 0));
        assertThat(kept())
                .extracting(entry -> entry.offered().name())
                .containsExactly("Speech team (invented)", "Vision team (invented)");
        assertThat(kept().getLast().locations())
                .singleElement()
                .satisfies(place -> assertThat(place.address().lines())
                        .containsExactly("House", "1 Invented Street", "Leeds", "LS1 1UR"))
                .satisfies(place -> assertThat(place.spot()).isPresent());
        assertThat(ledger.of(ready.id().value()))
                .singleElement()
                .satisfies(line -> assertThat(line.happening().facts())
                        .containsEntry("added", "2")
                        .containsEntry("sha256", ready.sha256()));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        take(given(HEADER + VISION + SPEECH));
        List<ServiceEntry> before = kept();

        Import again = given(HEADER + VISION + SPEECH);
        Committed done = take(again);

        assertThat(again.counts()).isEqualTo(Map.of(Verdict.SAME, 2));
        assertThat(done).isEqualTo(new Committed.Done(0, 0, 0));
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void what_is_kept_can_be_downloaded_and_given_back_and_changes_nothing() {
        take(given(InventedList.of(40, 3).csv()));

        Import again = given(lead.does(() -> importing.kept(keeper())));

        assertThat(again.counts()).isEqualTo(Map.of(Verdict.SAME, 40));
    }

    @Test
    void a_change_is_shown_field_by_field_and_what_the_list_does_not_say_stays() {
        take(given(InventedList.of(1, 3).csv()));
        ServiceEntry before = kept().getFirst();

        Import ready = given(
                "Reference,Name,Profession,Youngest,Oldest,How,Usual wait in weeks\nINV-1,New name (invented),%s,%d,%d,%s,99\n"
                        .formatted(
                                before.offered().profession(),
                                before.offered().fromAge(),
                                before.offered().toAge(),
                                before.offered().mode()));
        List<Line> lines = lead.does(() -> importing.lines(ready.id(), Verdict.CHANGED, 0, 10));
        take(ready);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.changes())
                        .containsExactly(
                                new Line.Change("Name", "Invented team 1", "New name (invented)"),
                                new Line.Change(
                                        "Usual wait in weeks",
                                        String.valueOf(
                                                before.usualWait().orElseThrow().weeks()),
                                        "99")));
        ServiceEntry after = kept().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.description()).isEqualTo(before.description());
        assertThat(after.locations()).isEqualTo(before.locations());
        assertThat(after.hours()).isEqualTo(before.hours());
        assertThat(after.edition()).isEqualTo(before.edition() + 1);
    }

    @Test
    void nothing_leaves_and_nothing_is_taken_for_another_unless_somebody_says_so() {
        take(given(HEADER + VISION + SPEECH));
        String renamed = HEADER + "V2,Vision teams (invented),QTVI,0,25,Both,4,House,1 Invented Street,Leeds,LS1 1UR\n";

        Import cautious = given(renamed);
        Committed apart = take(cautious);
        int afterApart = kept().size();
        lead.does(() -> undoing.undo(keeper(), cautious.id(), false));
        Import decided = given(renamed);
        lead.does(() -> importing.decide(decided.id(), Verdict.CLOSE, Decision.SAME, List.of()));
        lead.does(() -> importing.decide(decided.id(), Verdict.LEAVES, Decision.LEAVES, List.of()));
        Committed same = take(decided);

        assertThat(cautious.counts()).isEqualTo(Map.of(Verdict.CLOSE, 1, Verdict.LEAVES, 2));
        assertThat(apart).isEqualTo(new Committed.Done(1, 0, 0));
        assertThat(afterApart).isEqualTo(3);
        // The one that is the same does not leave, although it stands among those that are not in the list.
        assertThat(same).isEqualTo(new Committed.Done(0, 1, 1));
        assertThat(kept()).extracting(entry -> entry.offered().name()).containsExactly("Vision teams (invented)");
    }

    @Test
    void a_register_that_changed_meanwhile_is_compared_again_before_anything_is_taken() {
        Import first = given(HEADER + VISION);
        Import second = given(HEADER + VISION);
        take(first);

        Committed done = take(second);
        Import compared = lead.does(() -> importing.find(second.id()).orElseThrow());

        assertThat(done).isInstanceOf(Committed.Compared.class);
        assertThat(compared.counts()).isEqualTo(Map.of(Verdict.SAME, 1));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_list_is_taken_once() {
        Import ready = given(HEADER + VISION);
        take(ready);

        assertThat(take(ready)).isInstanceOf(Committed.NotNow.class);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_list_with_300_faults_is_not_taken_and_every_fault_is_kept_to_be_shown() {
        InventedList list = InventedList.of(1_000, 9);
        Set<PlantedFaults.Planted> planted = PlantedFaults.in(list, 300, 9);

        Import faulty = given(list.csv());
        List<ShownFault> shown = lead.does(() -> importing.faults(faulty.id(), "", 0, 1_000));

        assertThat(faulty.state()).isEqualTo(ImportState.FAULTY);
        assertThat(shown)
                .extracting(ShownFault::row)
                .containsExactlyElementsOf(
                        planted.stream().map(PlantedFaults.Planted::row).toList());
        assertThat(take(faulty)).isInstanceOf(Committed.NotNow.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void columns_are_remembered_for_the_next_list_with_the_same_names() {
        String odd = "Wer,Was,Von,Bis,Wie\nTeam (invented),SLT,0,5,Both\n";
        ImportId first = lead.does(() -> giveOnly(odd));
        ColumnMap named = ColumnMap.read("NAME=0 PROFESSION=1 FROM_AGE=2 TO_AGE=3 MODE=4", 5);
        lead.does(() -> importing.check(keeper(), first, named));

        ImportId second = lead.does(() -> giveOnly(odd.toUpperCase(java.util.Locale.ROOT)));

        assertThat(lead.does(() -> importing.find(second).orElseThrow()).columns())
                .isEqualTo(named);
    }

    private ImportId giveOnly(String csv) {
        return ((Given.Kept) importing.give(keeper(), "x.csv", csv.getBytes(StandardCharsets.UTF_8))).id();
    }

    @Test
    void nobody_sees_takes_or_undoes_the_list_of_another_and_nothing_of_others_changes() {
        Import ready = given(HEADER + VISION + SPEECH);
        Person other = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);
        Keeper them = new Keeper(other.organisation(), other.area());
        world.offers(other, Profession.SLT);
        List<ServiceEntry> theirs = other.does(() -> keeping.servicesOf(other.organisation()));

        assertThat(other.does(() -> importing.find(ready.id()))).isEmpty();
        assertThat(other.does(() -> importing.commit(them, ready.id()))).isInstanceOf(Committed.NotNow.class);
        take(ready);
        assertThat(other.does(() -> undoing.undo(them, ready.id(), true))).isInstanceOf(Undone.NotNow.class);
        assertThat(other.does(() -> importing.errors(them, ready.id()))).isEmpty();
        assertThat(other.does(() -> keeping.servicesOf(other.organisation()))).isEqualTo(theirs);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void the_database_refuses_a_list_in_the_name_of_another() {
        Person other = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);

        assertThatThrownBy(() -> other.does(() -> giveOnly(HEADER + SPEECH))).isInstanceOf(DataAccessException.class);
    }

    /** A service whose identifier is another organisation's is unknown, whoever keeps it. */
    @Test
    void the_identifier_of_anothers_service_is_a_fault() {
        Person other = world.aService(world.anArea());
        String id = world.offers(other, Profession.SLT).id().toString();

        Import faulty = given("Evenhand ID,Name,Profession,Youngest,Oldest,How\n" + id + ",Team,SLT,0,5,Both\n");

        assertThat(lead.does(() -> importing.faults(faulty.id(), "", 0, 5)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("A: Evenhand ID"));
    }

    @Test
    void a_service_that_moves_keeps_its_identifier_and_its_old_place_is_gone() {
        take(given(HEADER + VISION));
        ServiceEntry before = kept().getFirst();

        take(given(HEADER
                + VISION.replace("1 Invented Street", "9 Invented Street").replace("LS1 1UR", "M1 1AE")));

        ServiceEntry after = kept().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.locations())
                .singleElement()
                .satisfies(
                        place -> assertThat(place.address().postcode().text()).isEqualTo("M1 1AE"));
    }
}
