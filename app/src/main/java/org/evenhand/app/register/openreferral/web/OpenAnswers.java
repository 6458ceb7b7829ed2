package org.evenhand.app.register.openreferral.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evenhand.app.register.openreferral.OpenDocuments;
import org.evenhand.app.register.openreferral.OpenReferralSettings;
import org.evenhand.app.register.openreferral.Slice;
import org.evenhand.app.site.SiteSettings;
import org.evenhand.app.site.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the open data: JSON, who it is from and under which licence; what is wrong as RFC 9457 has it. */
@Component
class OpenAnswers {

    private static final String VERSION = "HSDS-UK-3.0";
    private static final String PROFILE = "https://github.com/OpenReferralUK/uk-profile";
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json", StandardCharsets.UTF_8);

    private final OpenDocuments documents;
    private final OpenReferralSettings settings;
    private final SiteSettings operator;
    private final JsonMapper json;

    OpenAnswers(OpenDocuments documents, OpenReferralSettings settings, SiteSettings operator, JsonMapper json) {
        this.documents = documents;
        this.settings = settings;
        this.operator = operator;
        this.json = json;
    }

    /** At which address the reader reached us. */
    String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    ResponseEntity<String> about() {
        ObjectNode about = json.createObjectNode()
                .put("version", VERSION)
                .put("profile", PROFILE)
                .put("openapi_url", site() + OpenReferralWeb.PATH + "/openapi.json")
                .put("publisher", operator.operator())
                .put("license", licence())
                .put("attribution", attribution());
        if (!settings.licenceUrl().isEmpty()) {
            about.put("license_url", settings.licenceUrl());
        }
        return of(json.writeValueAsString(about));
    }

    String attribution() {
        return Words.of("openreferral.attribution", operator.operator(), site());
    }

    String licence() {
        return settings.licence().isEmpty() ? Words.of("openreferral.licence.none") : settings.licence();
    }

    ResponseEntity<String> of(String text) {
        return started(Optional.empty(), List.of()).body(text);
    }

    ResponseEntity<String> of(ObjectNode document, Optional<Instant> changed) {
        return started(changed, List.of()).body(json.writeValueAsString(document));
    }

    /** Without the time of the last change: an entry that left the page would not alter it. The tag of the bytes tells instead. */
    <T> ResponseEntity<String> page(Slice<T> slice, Function<T, ObjectNode> item) {
        List<String> links = new ArrayList<>();
        if (slice.number() < slice.pages()) {
            links.add(link(slice.number() + 1, "next"));
        }
        if (slice.number() > 1) {
            links.add(link(slice.number() - 1, "prev"));
        }
        return started(Optional.empty(), links).body(json.writeValueAsString(documents.page(slice, item)));
    }

    private static String link(int page, String what) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
        return "<%s>; rel=\"%s\"".formatted(address, what);
    }

    private ResponseEntity.BodyBuilder started(Optional<Instant> changed, List<String> links) {
        ResponseEntity.BodyBuilder answer = open(ResponseEntity.ok()).contentType(JSON);
        links.forEach(link -> answer.header(HttpHeaders.LINK, link));
        if (!settings.licenceUrl().isEmpty()) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"license\"".formatted(settings.licenceUrl()));
        }
        changed.ifPresent(at -> answer.lastModified(at.truncatedTo(ChronoUnit.SECONDS)));
        return answer;
    }

    ResponseEntity<String> unlessWrong(AskedOpenly asked, Supplier<ResponseEntity<String>> answer) {
        if (asked.wrong().isEmpty()) {
            return answer.get();
        }
        ObjectNode problem = problem(HttpStatus.BAD_REQUEST, Words.of("openreferral.problem.title"));
        ArrayNode list = problem.putArray("errors");
        asked.wrong().stream()
                .distinct()
                .forEach(one -> list.add(json.createObjectNode()
                        .put("parameter", one.parameter())
                        .put("value", one.value())
                        .put("detail", one.remedy())));
        return open(ResponseEntity.badRequest()).contentType(PROBLEM).body(json.writeValueAsString(problem));
    }

    ResponseEntity<String> notFound(String id) {
        ObjectNode problem = problem(HttpStatus.NOT_FOUND, Words.of("openreferral.problem.notFound", id));
        return open(ResponseEntity.status(HttpStatus.NOT_FOUND))
                .contentType(PROBLEM)
                .body(json.writeValueAsString(problem));
    }

    /** The UK rules want it on every answer; Spring says it only to a browser that names its own site. */
    private static ResponseEntity.BodyBuilder open(ResponseEntity.BodyBuilder answer) {
        boolean isBrowser = RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getHeader(HttpHeaders.ORIGIN) != null;
        return isBrowser ? answer : answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private ObjectNode problem(HttpStatus status, String title) {
        return json.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status.value());
    }
}
