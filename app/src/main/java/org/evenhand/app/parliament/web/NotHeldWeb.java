package org.evenhand.app.parliament.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.parliament.Asked;
import org.evenhand.app.parliament.Questioning;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Csv;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Words;
import org.evenhand.packs.parliament.Extent;
import org.evenhand.packs.parliament.ParliamentRules.Estimate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What answers say is not held, collected, and where Evenhand has a figure instead. */
@Controller
class NotHeldWeb {

    private final Questioning questioning;
    private final Sources sources;

    NotHeldWeb(Questioning questioning, Sources sources) {
        this.questioning = questioning;
        this.sources = sources;
    }

    @GetMapping("/parliament/not-held")
    Page notHeld() {
        Map<String, List<Asked>> byTopic = new LinkedHashMap<>();
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (Estimate estimate : questioning.rules().estimates()) {
            byTopic.put(estimate.title(), new ArrayList<>());
            estimates.put(estimate.title(), estimate);
        }
        for (Asked asked : questioning.notHeld()) {
            byTopic.computeIfAbsent(topic(asked), title -> new ArrayList<>()).add(asked);
        }
        List<NotHeldPage.Topic> topics = byTopic.entrySet().stream()
                .filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> new NotHeldPage.Topic(
                        topic.getKey(), Optional.ofNullable(estimates.get(topic.getKey())), topic.getValue()))
                .toList();
        List<Asked> answered = questioning.list().stream()
                .filter(asked -> asked.question().extent() != Extent.NONE)
                .toList();
        return Page.of(
                "parliament/not-held",
                new NotHeldPage(
                        topics,
                        questioning.notHeld().size(),
                        answered.size(),
                        answered.stream()
                                .filter(asked -> asked.question().extent() == Extent.BEGINNING)
                                .count(),
                        sources.line(questioning.data())));
    }

    private static String topic(Asked asked) {
        return asked.instead().map(Estimate::title).orElseGet(() -> Words.of("parliament.notHeld.other"));
    }

    @GetMapping("/parliament/not-held.csv")
    ResponseEntity<String> csv() {
        return Csv.download(
                "not-held.csv",
                Csv.of(
                        List.of(
                                "uin",
                                "session",
                                "tabled",
                                "department",
                                "question",
                                "answer_says",
                                "rule",
                                "about",
                                "evenhand"),
                        questioning.notHeld().stream()
                                .map(asked -> List.of(
                                        asked.question().id().uin(),
                                        asked.question().id().session(),
                                        asked.question().tabledOn().toString(),
                                        asked.question().body(),
                                        asked.question().question(),
                                        asked.notHeld().orElseThrow().words(),
                                        asked.notHeld().orElseThrow().phrase().id(),
                                        topic(asked),
                                        asked.instead().map(Estimate::path).orElse("")))
                                .toList()));
    }
}
