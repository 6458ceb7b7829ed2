package org.evenhand.app.workforce.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Refused;
import org.evenhand.app.workforce.Running;
import org.evenhand.app.workforce.SharedDays;
import org.evenhand.app.workforce.SharedDays.Lending;
import org.evenhand.app.workforce.web.StudioAnswers.Asked;
import org.evenhand.engine.share.Sharing;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.sharing.SharingTables;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who should lend days to whom in a scenario. */
@Controller
class SharingController {

    private final StudioAnswers studio;
    private final SharedDays sharedDays;
    private final SharingPages pages;

    SharingController(StudioAnswers studio, SharedDays sharedDays, SharingPages pages) {
        this.studio = studio;
        this.sharedDays = sharedDays;
        this.pages = pages;
    }

    @GetMapping("/studio/scenarios/{id}/sharing")
    Answer sharing(@PathVariable String id, @RequestParam(defaultValue = "") String year) {
        Asked asked = studio.get(id);
        return studio.answer(asked, "sharing", false, plan -> {
            int when = SharingPages.year(plan, year);
            Lending lending = sharedDays.of(asked.id(), plan, when);
            Page page = Page.of("workforce/sharing", pages.of(studio.frame(asked, "sharing"), plan, when, lending));
            return lending instanceof Lending.Busy ? page.withStatus(HttpStatus.SERVICE_UNAVAILABLE) : page;
        });
    }

    /** Every transfer with its reason, as the command line writes it. */
    @GetMapping("/studio/scenarios/{id}/transfers.csv")
    @ResponseBody
    ResponseEntity<String> transfers(@PathVariable String id, @RequestParam(defaultValue = "") String year) {
        return table(id, year, SharingTables::transfers);
    }

    /** Coverage of every area and profession with and without lending, as the command line writes it. */
    @GetMapping("/studio/scenarios/{id}/levels.csv")
    @ResponseBody
    ResponseEntity<String> levels(@PathVariable String id, @RequestParam(defaultValue = "") String year) {
        return table(id, year, SharingTables::levels);
    }

    private ResponseEntity<String> table(String id, String year, Function<Sharing.Shared, String> table) {
        Asked asked = studio.get(id);
        Running stands = studio.ask(asked);
        return stands instanceof Running.Done done
                ? table(asked, done.result(), SharingPages.year(done.result(), year), table)
                : StudioFilesController.notYet(
                        Refused.table(StudioFilesController.status(stands), studio.problems(asked, stands)));
    }

    private ResponseEntity<String> table(
            Asked asked, PlanResult plan, int year, Function<Sharing.Shared, String> table) {
        Lending lending = sharedDays.of(asked.id(), plan, year);
        if (lending instanceof Lending.Planned planned) {
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.LINK,
                            "<%s/method.md>; rel=\"describedby\""
                                    .formatted(studio.frame(asked, "sharing").path()))
                    .body(table.apply(planned.shared()));
        }
        String why =
                pages.of(studio.frame(asked, "sharing"), plan, year, lending).answer();
        List<Problem> problems = List.of(new Problem("scenario", why));
        return lending instanceof Lending.Nobody || lending instanceof Lending.Impossible
                ? Refused.table(HttpStatus.UNPROCESSABLE_CONTENT, problems)
                : StudioFilesController.notYet(Refused.table(HttpStatus.SERVICE_UNAVAILABLE, problems));
    }
}
