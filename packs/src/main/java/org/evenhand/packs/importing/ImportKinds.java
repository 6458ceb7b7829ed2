package org.evenhand.packs.importing;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.areas.AreasKind;
import org.evenhand.packs.areas.MembersKind;
import org.evenhand.packs.clocks.TermDatesKind;
import org.evenhand.packs.coalition.CoalitionKind;
import org.evenhand.packs.maps.BoundariesKind;
import org.evenhand.packs.maps.HexKind;
import org.evenhand.packs.parliament.AppgRegisterKind;
import org.evenhand.packs.parliament.MinisterPostsKind;
import org.evenhand.packs.parliament.WrittenQuestionsKind;
import org.evenhand.packs.places.OnspdKind;
import org.evenhand.packs.places.SectorsKind;
import org.evenhand.packs.settings.ChildcareKind;
import org.evenhand.packs.settings.GiasKind;
import org.evenhand.packs.settings.GiasLinksKind;
import org.evenhand.packs.workforce.EstablishmentKind;
import org.evenhand.packs.workforce.SocialWorkersKind;

/** Every kind of file that can be imported, in the order a person would import them. */
public final class ImportKinds {

    private static final List<ImportKind> ALL = List.of(
            new AreasKind(),
            new MembersKind(),
            new OnspdKind(),
            new SectorsKind(),
            new GiasKind(),
            new GiasLinksKind(),
            new ChildcareKind(),
            BoundariesKind.ofAuthorities(),
            BoundariesKind.ofBoards(),
            BoundariesKind.ofConstituencies(),
            BoundariesKind.ofNeighbours(),
            HexKind.ofAuthorities(),
            HexKind.ofBoards(),
            HexKind.ofConstituencies(),
            new EhcNeedsImport(),
            new EhcAgesImport(),
            new EhcTimelinessImport(),
            new EhcRequestsImport(),
            new NhsWaitsImport(),
            new EstablishmentKind(),
            new SocialWorkersKind(),
            new TermDatesKind(),
            new WrittenQuestionsKind(),
            new AppgRegisterKind(),
            new MinisterPostsKind(),
            CoalitionKind.ofAsks(),
            CoalitionKind.ofQuestions(),
            CoalitionKind.ofLetters(),
            CoalitionKind.ofEvents(),
            CoalitionKind.ofMembers(),
            CoalitionKind.ofGroups());

    private ImportKinds() {}

    public static List<ImportKind> list() {
        return ALL;
    }

    public static Optional<ImportKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
