package org.evenhand.app.register.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.app.register.SearchingServices;
import org.evenhand.app.register.Wish;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.components.Link;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.packs.policy.RegisterTerms.CentreKind;
import org.evenhand.packs.policy.RegisterTerms.Condition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Conditions from A to Z: who may help with each, and which centres know it. */
@Controller
public class ConditionsWeb {

    private final SearchingServices searching;
    private final ServicesPages services;
    private final RegisterTerms terms;

    ConditionsWeb(SearchingServices searching, ServicesPages services, Packs packs) {
        this.searching = searching;
        this.services = services;
        this.terms = RegisterTerms.from(packs);
    }

    /** @param also other names, in one line; may be empty */
    public record Entry(Link link, String also) {}

    /** @param letters from A to Z, those that have a condition */
    public record IndexPage(Map<String, List<Entry>> letters, String source) {}

    /** @param known services that name the condition, and centres of the kinds that know it; each once */
    public record ConditionPage(
            Condition condition,
            String also,
            List<CentreKind> kinds,
            List<ServicesPage.Listed> known,
            List<Link> searches,
            String source) {}

    @GetMapping("/find/conditions")
    Page index() {
        Map<String, List<Entry>> letters = terms.conditions().stream()
                .collect(Collectors.groupingBy(
                        one -> one.name().substring(0, 1).toUpperCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                one -> new Entry(Link.of(one.name(), path(one)), String.join("; ", one.also())),
                                Collectors.toList())));
        return Page.of(
                "register/conditions", new IndexPage(letters, terms.version().toString()));
    }

    @GetMapping("/find/conditions/{key}")
    Page condition(@PathVariable String key) {
        Condition condition =
                terms.findCondition(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, ServicesPage.Listed> known = new LinkedHashMap<>();
        add(known, Wish.anything().withCondition(condition.key()));
        condition.centres().forEach(kind -> add(known, Wish.anything().withCentre(kind)));
        return Page.of(
                "register/condition",
                new ConditionPage(
                        condition,
                        String.join("; ", condition.also()),
                        condition.centres().stream()
                                .flatMap(code -> terms.findCentre(code).stream())
                                .toList(),
                        List.copyOf(known.values()),
                        condition.roles().stream()
                                .map(role -> Link.of(role.title(), ServicesWeb.PATH + "?profession=" + role.name()))
                                .toList(),
                        terms.version().toString()));
    }

    private void add(Map<String, ServicesPage.Listed> known, Wish wish) {
        searching.search(wish).lines().stream()
                .map(services::listed)
                .forEach(listed -> known.putIfAbsent(listed.path(), listed));
    }

    private static String path(Condition condition) {
        return "/find/conditions/" + condition.key();
    }
}
