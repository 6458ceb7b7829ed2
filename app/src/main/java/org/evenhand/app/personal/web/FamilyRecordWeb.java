package org.evenhand.app.personal.web;

import java.util.Optional;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.personal.RecordFile;
import org.evenhand.app.personal.SubjectAccess;
import org.evenhand.app.personal.SubjectAccess.Given;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Download;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a family takes everything that is kept about their child, by the address that only they know. */
@Controller
class FamilyRecordWeb {

    private final FamilyLinks links;
    private final SubjectAccess access;

    FamilyRecordWeb(FamilyLinks links, SubjectAccess access) {
        this.links = links;
        this.access = access;
    }

    @GetMapping("/family/{secret}/record")
    Page ask(@PathVariable String secret) {
        return links.open(new Secret(secret))
                .map(followed -> page(secret, "", "", FormProblems.none()))
                .map(page -> Page.of("personal/family-record", page))
                .orElseGet(FamilyRecordWeb::none);
    }

    @PostMapping("/family/{secret}/record")
    Answer give(
            @PathVariable String secret,
            @RequestParam(name = "born-month", defaultValue = "") String month,
            @RequestParam(name = "born-year", defaultValue = "") String year) {
        Optional<Integer> bornMonth = number(month);
        Optional<Integer> bornYear = number(year);
        if (bornMonth.isEmpty() || bornYear.isEmpty()) {
            return again(secret, month, year, "personal.record.born");
        }
        Given given = access.toTheFamily(new Secret(secret), bornMonth.get(), bornYear.get());
        return switch (given) {
            case Given.Made made -> Download.of(RecordFile.NAME, RecordFile.TYPE, RecordFile.of(made.record()));
            case Given.NotTheirs wrong -> again(secret, month, year, "personal.record.wrong");
            case Given.TooOften tooOften -> again(secret, month, year, "personal.record.tooOften");
            case Given.NoAddress none -> none();
        };
    }

    private static Page again(String secret, String month, String year, String problem) {
        return Page.withProblems(
                "personal/family-record",
                page(secret, month, year, FormProblems.of(new Problem("born-month", Words.of(problem)))));
    }

    private static FamilyRecordPage page(String secret, String month, String year, FormProblems problems) {
        return new FamilyRecordPage("/family/" + secret, month, year, problems);
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Page none() {
        return Page.of("access/family-none").withStatus(HttpStatus.NOT_FOUND);
    }
}
