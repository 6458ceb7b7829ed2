package org.evenhand.app.guidance.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.web.PracticePage.AllRoles;
import org.evenhand.app.guidance.web.PracticePage.Listed;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.packs.policy.Boundaries;
import org.evenhand.packs.policy.Boundaries.Kind;
import org.evenhand.packs.policy.Professions;
import org.evenhand.packs.policy.Professions.Role;
import org.evenhand.packs.workforce.Substitution;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what: boundaries of practice, by role. */
@Controller
class PracticeWeb {

    private final Professions professions;
    private final Boundaries boundaries;
    private final Substitution substitution;
    private final Sources sources;

    PracticeWeb(Professions professions, Boundaries boundaries, Substitution substitution, Sources sources) {
        this.professions = professions;
        this.boundaries = boundaries;
        this.substitution = substitution;
        this.sources = sources;
    }

    @GetMapping("/guidance/practice")
    Page roles() {
        List<Listed> roles = professions.list().stream()
                .map(role -> new Listed(role, (int) boundaries.list().stream()
                        .filter(boundary -> boundary.role() == role.profession())
                        .count()))
                .sorted(Comparator.comparing(listed -> listed.role().title()))
                .toList();
        return Page.of(
                "guidance/practice",
                new AllRoles(
                        roles.stream()
                                .collect(Collectors.groupingBy(
                                        listed -> listed.role().sector(), TreeMap::new, Collectors.toList())),
                        roles.size(),
                        (int) roles.stream().filter(role -> role.acts() > 0).count(),
                        source()));
    }

    @GetMapping("/guidance/practice/{code}")
    Page role(@PathVariable String code) {
        Role role = professions.list().stream()
                .filter(known -> known.profession().name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "guidance/role",
                new PracticePage(
                        role,
                        boundaries.of(role.profession(), Kind.ONLY),
                        boundaries.of(role.profession(), Kind.SUPERVISED),
                        boundaries.of(role.profession(), Kind.STAFF_MAY),
                        substitution.of(role.profession()),
                        source()));
    }

    private String source() {
        return sources.line(List.of(professions.version(), boundaries.version(), substitution.version()));
    }
}
