package org.evenhand.journeys;

import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.people.InventedPeople;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A meeting leaves something to be done, and the coalition's first three months are told from the records. The meeting and the edits are invented. */
@ExtendWith(Product.Running.class)
class AnUpdateIsPublishedStory {

    @ParameterizedTest(name = "at a width of {0}")
    @ValueSource(ints = {320, 1280})
    void from_a_meeting_and_the_records_to_what_everybody_reads(int width, Product product) {
        LocalDate today = LocalDate.now(product.part(Clock.class));
        String album = "update-" + width;
        String title = "Three-month update (invented), seen at " + width;
        try (Visitor campaigner = Visitor.withWindow(width)) {
            campaigner.signIn(
                    product,
                    "campaign@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            campaigner.goTo(product.at("/meetings")).follow("Record a meeting");
            campaigner
                    .enter("What it was, in a sentence", "Talk on early years (invented)")
                    .enter(
                            "Who was there",
                            "Department for Education: two officials\nCoalition of Evenborough (invented)")
                    .enter("Asks it served", "A05 A06")
                    .enter("Where its minutes or a report can be read", "https://example.invalid/minutes");
            campaigner.page().locator("select[name=public]").selectOption("yes");
            Days.enter(campaigner, "held", today.minusDays(30));
            campaigner.screenshot(album + "/01-meeting").press("Record the meeting");
            campaigner.follow("Record an action");
            campaigner
                    .enter("What is to be done", "Send the figures on nurseries")
                    .enter("Which organisation is to do it?", "Coalition of Evenborough (invented)");
            Days.enter(campaigner, "due", today.minusDays(2));
            campaigner.press("Record the action").sees("Overdue").screenshot(album + "/02-action");

            campaigner.goTo(product.at("/updates")).follow("Draft an update from the records");
            campaigner.enter("Title", title);
            Days.enter(campaigner, "from", LocalDate.of(2022, 11, 1));
            Days.enter(campaigner, "until", LocalDate.of(2023, 2, 28));
            campaigner.press("Draft the update").screenshot(album + "/03-draft");
            campaigner
                    .enter("Sentence 1", "It all began with a letter (invented wording).")
                    .choose("Leave out sentence 2")
                    .press("Save as a new version")
                    .sees("Saved as version 2.")
                    .press("Publish it")
                    .sees("It can no longer be changed.");
        }
        try (Visitor anybody = Visitor.withWindow(width)) {
            anybody.goTo(product.at("/updates"))
                    .screenshot(album + "/04-updates")
                    .follow(title);
            anybody.sees("Reworded by an editor.").screenshot(album + "/05-update");
            anybody.goTo(product.at("/updates/mailing")).screenshot(album + "/06-mailing");
            anybody.goTo(product.at("/meetings")).screenshot(album + "/07-meetings");
        }
    }
}
