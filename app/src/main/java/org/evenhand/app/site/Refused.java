package org.evenhand.app.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What stands in the place of a download that cannot be made: which part of the address is wrong, its value, the rule, and what to do instead.
 * Never a page, because whoever asks for a download may be a program.
 */
public final class Refused {

    private Refused() {}

    /** For a table: plain text, one line a problem. */
    public static ResponseEntity<String> table(HttpStatus status, List<Problem> problems) {
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(problems.stream()
                        .map(problem -> problem.field() + ": " + problem.message() + "\n")
                        .collect(Collectors.joining("", Words.of("errors.download") + "\n", "")));
    }

    /** For data: problem details (RFC 9457), with one entry of "errors" a problem. */
    public static ResponseEntity<ProblemDetail> data(HttpStatus status, List<Problem> problems) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, Words.of("errors.download"));
        detail.setProperty(
                "errors",
                problems.stream()
                        .map(problem -> Map.of("field", problem.field(), "detail", problem.message()))
                        .toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
