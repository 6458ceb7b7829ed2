package org.evenhand.app.parliament.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Watching;
import org.evenhand.app.parliament.Watching.Watched;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.packs.parliament.Groups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All-party parliamentary groups that concern the coalition. */
@Controller
class GroupsWeb {

    private final Watching watching;
    private final Groups groups;
    private final Sources sources;
    private final Clock clock;

    GroupsWeb(Watching watching, Groups groups, Sources sources, Clock clock) {
        this.watching = watching;
        this.groups = groups;
        this.sources = sources;
        this.clock = clock;
    }

    @GetMapping("/parliament/groups")
    Page groups() {
        List<Watched> all = watching.list();
        return Page.of(
                "parliament/groups",
                new GroupsPage(
                        all.stream().filter(group -> !group.onRegister()).toList(),
                        all.stream().filter(Watched::onRegister).toList(),
                        watching.onRegister(),
                        watching.asOf(),
                        LocalDate.now(clock),
                        sources.line(List.of(groups.version()))));
    }
}
