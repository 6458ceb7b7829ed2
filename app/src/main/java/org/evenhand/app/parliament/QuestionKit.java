package org.evenhand.app.parliament;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.AreaPanel;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.place.Sourced;
import org.evenhand.app.place.Sources;
import org.evenhand.packs.areas.Constituency;
import org.evenhand.packs.areas.Member;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.packs.parliament.ParliamentRules.Specialism;
import org.evenhand.vocabulary.Figure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;

/** Drafts a written question for a specialism and a constituency, with the figures that Evenhand has of that place. */
public final class QuestionKit {

    private static final int EARLIER = 5;

    private final Questioning questioning;
    private final Gazetteer gazetteer;
    private final List<AreaPanel> panels;
    private final Sources sources;

    QuestionKit(Questioning questioning, Gazetteer gazetteer, List<AreaPanel> panels, Sources sources) {
        this.questioning = questioning;
        this.gazetteer = gazetteer;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(AreaPanel::order))
                .toList();
        this.sources = sources;
    }

    /**
     * What is drafted from.
     *
     * @param authority whose area holds most of the constituency
     * @param figures of the constituency, its authority and its boards
     * @param earlier questions on the specialism that were asked before, newest first
     * @param notHeld the newest answer on the specialism that says something is not known
     */
    public record Draft(
            Specialism specialism,
            Constituency constituency,
            Optional<String> authority,
            List<Sourced> figures,
            List<Asked> earlier,
            Optional<Asked> notHeld) {

        public Draft {
            figures = List.copyOf(figures);
            earlier = List.copyOf(earlier);
        }

        public Optional<Member> member() {
            return constituency.member();
        }
    }

    public List<Specialism> specialisms() {
        return questioning.rules().specialisms();
    }

    public List<Constituency> constituencies() {
        return gazetteer.areas().constituencies();
    }

    public Draft draft(Specialism specialism, Constituency constituency) {
        Profession profession = specialism.profession();
        List<Asked> before = questioning.list().stream()
                .filter(asked -> asked.specialisms().contains(profession))
                .toList();
        Optional<Area> authority = mainAuthority(constituency);
        return new Draft(
                specialism,
                constituency,
                authority.map(Area::name),
                figures(new Area.OfConstituency(constituency), authority),
                before.stream().limit(EARLIER).toList(),
                before.stream().filter(asked -> asked.notHeld().isPresent()).findFirst());
    }

    private Optional<Area> mainAuthority(Constituency constituency) {
        return gazetteer.areas().authoritiesOf(constituency.code()).stream()
                .max(Comparator.comparingDouble(Overlap<LaCode>::share))
                .flatMap(part -> gazetteer.find(part.area().code()));
    }

    /** Each once; those that have no value are left out, for a letter cannot carry them. */
    private List<Sourced> figures(Area constituency, Optional<Area> authority) {
        List<Figure> all = new ArrayList<>();
        Stream.concat(Stream.of(constituency), authority.stream())
                .flatMap(area -> panels.stream().flatMap(panel -> panel.of(area).stream()))
                .flatMap(panel -> panel.figures().stream())
                .filter(figure -> figure.value().isPresent())
                .filter(figure -> all.stream().noneMatch(other -> other.about().equals(figure.about())))
                .forEach(all::add);
        return all.stream().map(sources::with).toList();
    }
}
