package org.evenhand.app.register.web;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.register.UnmetDemand;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who was looked for in an area and not found: for those who plan and keep its services. */
@Controller
public class UnmetWeb {

    private final UnmetDemand unmet;
    private final AreaNames areaNames;

    UnmetWeb(UnmetDemand unmet, AreaNames areaNames) {
        this.unmet = unmet;
        this.areaNames = areaNames;
    }

    /** @param area its name */
    public record UnmetPage(String area, UnmetDemand.Released released, String from, List<List<Cell>> rows) {}

    @GetMapping("/register/unmet")
    @PreAuthorize("hasAnyRole('COMMISSIONER', 'SERVICE_LEAD')")
    Page unmet(@AuthenticationPrincipal SignedIn person) {
        UnmetDemand.Released released = unmet.released(person.authority());
        List<List<Cell>> rows = new ArrayList<>();
        for (UnmetDemand.Shown shown : released.lines()) {
            rows.add(List.of(
                    Cell.of(
                            shown.need().isEmpty()
                                    ? Words.of("register.anyNeed")
                                    : Need.of(shown.need()).label()),
                    Cell.of(
                            shown.profession().isEmpty()
                                    ? Words.of("register.anyProfession")
                                    : Profession.of(shown.profession()).title()),
                    Cell.number(
                            shown.times().isPresent()
                                    ? Numbers.whole(shown.times().getAsInt())
                                    : Words.of("register.unmet.few", released.smallest()))));
        }
        return Page.of(
                "register/unmet",
                new UnmetPage(
                        areaNames.of(released.area()), released, Numbers.day(released.from()), List.copyOf(rows)));
    }
}
