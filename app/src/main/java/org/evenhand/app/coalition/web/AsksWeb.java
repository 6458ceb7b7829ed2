package org.evenhand.app.coalition.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.coalition.AskEntry;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.coalition.QuotedFigure;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.Page;
import org.evenhand.packs.coalition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The register of asks, for everybody to read. */
@Controller
class AsksWeb {

    private static final int SUGGESTED = 10;

    private final AsksRegister register;
    private final Questioning questioning;
    private final Programmes programmes;
    private final Sources sources;

    AsksWeb(AsksRegister register, Questioning questioning, Programmes programmes, Sources sources) {
        this.register = register;
        this.questioning = questioning;
        this.programmes = programmes;
        this.sources = sources;
    }

    @GetMapping("/asks")
    Page asks() {
        LocalDate today = register.today();
        Map<String, List<AskEntry>> byTheme = new LinkedHashMap<>();
        List<AskEntry> all = register.list();
        all.forEach(entry -> byTheme.computeIfAbsent(entry.ask().theme(), theme -> new ArrayList<>())
                .add(entry));
        List<Commitment> commitments =
                all.stream().flatMap(entry -> entry.commitments().stream()).toList();
        return Page.of(
                "coalition/asks",
                new AsksPage(
                        byTheme.entrySet().stream()
                                .map(theme -> new AsksPage.Theme(theme.getKey(), theme.getValue()))
                                .toList(),
                        commitments.stream()
                                .filter(one -> one.isOverdueOn(today))
                                .toList(),
                        commitments.stream()
                                .filter(one -> one.figure()
                                        .filter(QuotedFigure::hasChanged)
                                        .isPresent())
                                .toList(),
                        all.size(),
                        commitments.size(),
                        today,
                        source()));
    }

    @GetMapping("/asks/{key}")
    Page ask(@PathVariable String key, @AuthenticationPrincipal @Nullable SignedIn person) {
        AskEntry entry = register.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Asked> suggested = questioning.list().stream()
                .filter(asked -> asked.asks().contains(entry.ask().id()))
                .toList();
        return Page.of(
                "coalition/ask",
                new AskPage(
                        entry,
                        suggested.stream().limit(SUGGESTED).toList(),
                        suggested.size(),
                        programmes.of(entry.ask().id()),
                        person != null && person.has(Role.CAMPAIGNER),
                        register.today(),
                        source()));
    }

    private String source() {
        return sources.line(register.facts().versionsOf("coalition-asks", "coalition-commitments"));
    }

    /** One line for each commitment, and one for each ask without any. */
    @GetMapping("/asks.csv")
    ResponseEntity<String> csv() {
        LocalDate today = register.today();
        List<List<String>> rows = new ArrayList<>();
        for (AskEntry entry : register.list()) {
            if (entry.commitments().isEmpty()) {
                rows.add(List.of(
                        entry.ask().id(),
                        entry.ask().theme(),
                        entry.ask().text(),
                        entry.state().name(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        entry.ask().source()));
            }
            for (Commitment commitment : entry.commitments()) {
                rows.add(List.of(
                        entry.ask().id(),
                        entry.ask().theme(),
                        entry.ask().text(),
                        entry.state().name(),
                        commitment.by(),
                        commitment.saidOn().toString(),
                        commitment.words(),
                        commitment.due().map(LocalDate::toString).orElse(""),
                        commitment.state().name(),
                        Boolean.toString(commitment.isOverdueOn(today)),
                        commitment
                                .figure()
                                .map(figure -> Boolean.toString(figure.hasChanged()))
                                .orElse(""),
                        commitment.source()));
            }
        }
        return Csv.download(
                "asks.csv",
                Csv.of(
                        List.of(
                                "ask",
                                "theme",
                                "text",
                                "ask_status",
                                "said_by",
                                "said_on",
                                "words",
                                "due",
                                "status",
                                "overdue",
                                "figure_changed",
                                "source"),
                        rows));
    }
}
