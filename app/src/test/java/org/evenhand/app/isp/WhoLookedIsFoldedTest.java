package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.isp.PlanWorld.Scene;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list of who looked grows for years: the last five lines are open, all others are there and folded. */
@EvenhandTest
class WhoLookedIsFoldedTest {

    @Autowired
    PlanWorld plans;

    @Autowired
    SupportPlans support;

    @Autowired
    FamilyLinks links;

    @LocalServerPort
    int port;

    @Test
    void the_last_five_lines_are_open_and_the_others_folded_with_their_number_for_staff_and_for_the_family() {
        Scene scene = plans.aTakenRequest();
        PlanId id = plans.begun(scene);
        for (int daysAgo = 9; daysAgo > 0; daysAgo--) {
            scene.nursery().does(plans.today().minusDays(daysAgo), () -> support.read(id, "test"));
        }
        String secret = scene.nursery()
                .does(() -> links.make(scene.request()))
                .orElseThrow()
                .secret()
                .text();

        Shown plan = new Browser(port).signIn(scene.nursery()).get("/plans/" + id);
        Shown family = new Browser(port).get("/family/" + secret);

        // Nine days before, and this page today.
        assertThat(folded(plan)).contains(5);
        assertThat(plan.text()).contains("The other 5");
        assertThat(open(plan)).isEqualTo(5);
        // Nine days before, the plan's page today, and the family itself.
        assertThat(folded(family)).contains(6);
        assertThat(family.text()).contains("The other 6");
        assertThat(open(family)).isEqualTo(5);
    }

    private static int open(Shown page) {
        return page.document().select("table:has(caption:matches(^Who looked)) tbody tr").stream()
                .filter(row -> row.closest("details") == null)
                .toList()
                .size();
    }

    private static Optional<Integer> folded(Shown page) {
        Element details = page.document().selectFirst("details:has(caption:matches(^Who looked))");
        return Optional.ofNullable(details).map(list -> list.select("tbody tr").size());
    }
}
