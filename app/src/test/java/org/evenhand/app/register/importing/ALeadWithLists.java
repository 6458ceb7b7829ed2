package org.evenhand.app.register.importing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.people.Role;
import org.evenhand.app.register.Keeping;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.register.importing.Importing.Committed;
import org.evenhand.app.register.importing.Importing.Given;
import org.evenhand.packs.services.ColumnMap;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of lists begin with: somebody who leads a new service and gives lists. Everything in them is invented. */
@EvenhandTest
abstract class ALeadWithLists {

    static final String HEADER =
            "Reference,Name,Profession,Youngest,Oldest,How,Usual wait in weeks,Place,Address line 1,Town,Postcode\n";
    static final String VISION = "V,Vision team (invented),QTVI,0,25,Both,4,House,1 Invented Street,Leeds,LS1 1UR\n";
    static final String SPEECH = "S,Speech team (invented),SLT,0,11,Both,12,,,,\n";

    @Autowired
    World world;

    @Autowired
    Importing importing;

    @Autowired
    Undoing undoing;

    @Autowired
    Keeping keeping;

    Person lead = new Person(new AccountId(new UUID(0, 0)), OrganisationId.random(), LaCode.DEMONSTRATION, "");

    @BeforeEach
    void a_service_lead() {
        lead = world.withRoles(world.aService(world.anArea()), Role.SERVICE_LEAD);
    }

    final Keeper keeper() {
        return new Keeper(lead.organisation(), lead.area());
    }

    final Import given(String csv) {
        return lead.does(() -> {
            Given given = importing.give(keeper(), "services.csv", csv.getBytes(StandardCharsets.UTF_8));
            ImportId id = ((Given.Kept) given).id();
            ColumnMap columns = importing.find(id).orElseThrow().columns();
            return importing.check(keeper(), id, columns).orElseThrow();
        });
    }

    final Committed take(Import given) {
        return lead.does(() -> importing.commit(keeper(), given.id()));
    }

    final List<ServiceEntry> kept() {
        return lead.does(() -> keeping.servicesOf(lead.organisation())).stream()
                .sorted(Comparator.comparing(entry -> entry.offered().name()))
                .toList();
    }
}
