package org.evenhand.app.workforce.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.app.site.Refused;
import org.evenhand.app.workforce.Running;
import org.evenhand.app.workforce.web.StudioAnswers.Asked;
import org.evenhand.planning.ScenarioFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The studio for programs: the scenario, the form of scenarios, and what follows, at addresses that last. */
@Controller
class StudioFilesController {

    private static final String SOON = "5";

    private final StudioAnswers studio;
    private final PlanJson json;

    StudioFilesController(StudioAnswers studio, PlanJson json) {
        this.studio = studio;
        this.json = json;
    }

    @GetMapping("/studio/scenario.schema.json")
    @ResponseBody
    ResponseEntity<String> schema() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "schema+json"))
                .body(ScenarioFile.schema());
    }

    /** With the editions that plans are worked out from here, so that it can be run elsewhere to the same numbers. */
    @GetMapping("/studio/scenarios/{id}/scenario.json")
    @ResponseBody
    ResponseEntity<String> scenario(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ScenarioFile.write(studio.pinned(studio.get(id))));
    }

    @GetMapping("/studio/scenarios/{id}/plan.json")
    @ResponseBody
    ResponseEntity<?> plan(@PathVariable String id) {
        Asked asked = studio.get(id);
        Running stands = studio.ask(asked);
        return stands instanceof Running.Done done
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.of(asked.id(), done.result()))
                : notYet(Refused.data(status(stands), studio.problems(asked, stands)));
    }

    /** The tables, as the command line writes them. */
    @GetMapping("/studio/scenarios/{id}/{table}.csv")
    @ResponseBody
    ResponseEntity<String> table(@PathVariable String id, @PathVariable String table) {
        return file(id, table + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @GetMapping("/studio/scenarios/{id}/method.md")
    @ResponseBody
    ResponseEntity<String> method(@PathVariable String id) {
        return file(id, "method.md", new MediaType("text", "markdown", StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> file(String id, String name, MediaType type) {
        Asked asked = studio.get(id);
        if (!PlanFiles.NAMES.contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Running stands = studio.ask(asked);
        return stands instanceof Running.Done done
                ? ResponseEntity.ok().contentType(type).body(PlanFiles.get(done.result(), name))
                : notYet(Refused.table(status(stands), studio.problems(asked, stands)));
    }

    static <T> ResponseEntity<T> notYet(ResponseEntity<T> refused) {
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(refused.getBody());
    }

    /** Unavailable for now, or for this scenario. */
    static HttpStatus status(Running stands) {
        return switch (stands) {
            case Running.Done done -> HttpStatus.OK;
            case Running.Waiting waiting -> HttpStatus.SERVICE_UNAVAILABLE;
            case Running.Working working -> HttpStatus.SERVICE_UNAVAILABLE;
            case Running.Full full -> HttpStatus.SERVICE_UNAVAILABLE;
            case Running.Stopped stopped -> HttpStatus.SERVICE_UNAVAILABLE;
            case Running.Refused refused -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Running.TooLarge large -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
