package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A visitor sees that an entry is out of date. Its owner is asked to confirm it and does so with one press; a teacher who works there decides to
 * be named, and withdraws that again. Everybody in it is invented.
 */
@ExtendWith(Product.Running.class)
class AStaleEntryIsConfirmedStory {

    private static final String TEAM = "Early years inclusion of Evenborough (demonstration)";

    @Test
    void from_the_warning_to_the_press_and_back_to_the_public_page(Product product) {
        String password = product.part(InventedPeople.class).password();
        String page;
        try (Visitor anybody = Visitor.onAPhoneWithoutScript()) {
            anybody.goTo(product.at("/find/services?area=000")).screenshot("register/01-list");
            anybody.follow(TEAM).sees("Nobody has confirmed this since").screenshot("register/02-stale");
            page = anybody.address();
        }

        try (Visitor lead = Visitor.atADesk()) {
            lead.signIn(product, "lead@evenborough.invalid", password)
                    .sees("Confirm what you keep on the register (1)")
                    .screenshot("register/03-home");
            lead.goTo(product.at("/register")).screenshot("register/04-worklist");
            lead.press("Still right for " + TEAM)
                    .sees("confirmed as right today")
                    .screenshot("register/05-confirmed");
            lead.follow("Vision team of Evenborough (demonstration)").screenshot("register/06-edit");
            lead.enter("Oldest, in years", "99")
                    .press("Save this service")
                    .sees("“99” is no age")
                    .screenshot("register/07-wrong");
            lead.goTo(product.at("/register/people")).screenshot("register/08-people");
            lead.follow("Vic Vision-Teacher (demonstration)")
                    .sees("This work needs registration")
                    .sees("to be held by")
                    .screenshot("register/09-person");
            lead.follow("Add a post").screenshot("register/10-post");
            lead.goTo(product.at("/register/unmet")).screenshot("register/11-unmet");
        }

        try (Visitor teacher = Visitor.withWindow(320)) {
            teacher.signIn(product, "vision@evenborough.invalid", password);
            teacher.goTo(product.at("/register/me")).screenshot("register/12-me");
            teacher.enter("Name to show", "Vic V. (demonstration)")
                    .press("Publish myself")
                    .sees("This stands on the public pages")
                    .screenshot("register/13-published");
        }

        try (Visitor anybody = Visitor.withWindow(320)) {
            anybody.goTo(page).screenshot("register/14-no-longer-stale");
            assertThat(anybody.page().locator("main").innerText()).doesNotContain("Nobody has confirmed this since");
            anybody.goTo(product.at("/find/services?area=000&profession=QTVI"));
            anybody.follow("Vision team of Evenborough (demonstration)")
                    .sees("Vic V. (demonstration)")
                    .screenshot("register/15-named");
        }

        try (Visitor teacher = Visitor.onAPhoneWithoutScript()) {
            teacher.signIn(product, "vision@evenborough.invalid", password);
            teacher.goTo(product.at("/register/me"))
                    .press("Show me no longer")
                    .sees("Nothing of you is shown any more");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }
}
