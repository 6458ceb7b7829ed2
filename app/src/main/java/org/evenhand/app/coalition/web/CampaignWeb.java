package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.letters.Letters;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Standing;
import org.evenhand.app.site.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a campaigner begins: what waits for them. */
@Controller
class CampaignWeb {

    private final AsksRegister register;
    private final Members members;
    private final Letters letters;

    CampaignWeb(AsksRegister register, Members members, Letters letters) {
        this.register = register;
        this.members = members;
        this.letters = letters;
    }

    @GetMapping("/campaign")
    @PreAuthorize("hasRole('CAMPAIGNER')")
    Page waiting() {
        LocalDate today = register.today();
        List<AskEntry> all = register.list();
        return Page.of(
                "coalition/campaign",
                new CampaignPage(
                        members.list().stream()
                                .filter(member -> member.standing() == Standing.REQUESTED)
                                .count(),
                        all.stream()
                                .flatMap(entry -> entry.commitments().stream())
                                .filter(commitment -> commitment.isOverdueOn(today))
                                .toList(),
                        all.stream().filter(AskEntry::usesChangedFigure).toList(),
                        letters.late(),
                        letters.list().stream()
                                .filter(letters::usesChangedFigure)
                                .toList(),
                        today));
    }
}
