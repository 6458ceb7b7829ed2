package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.people.InventedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A childminder, a primary school and a college ask by the same form as a nursery: for a child, for a young person who agrees for themselves,
 * for several children; and a family follows by an address of its own. Everybody in it is invented.
 */
@ExtendWith(Product.Running.class)
class EverySettingAsksStory {

    private static final String NOTICED = "What have you noticed?";
    private static final String TRIED = "What did you do, and what came of it? (optional)";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_childminder_asks_and_the_family_follows_and_takes_back_what_it_agreed_to(
            boolean withScript, Product product) {
        String album = withScript ? "family" : "family-without-script";
        String request;
        String address;
        try (Visitor childminder = begins(product, withScript, "childminder")) {
            child(childminder, "D (invented)", "2024", "Talking and understanding");
            childminder.choose("None of these").press("Continue");
            childminder
                    .choose("Few or no words that others understand, for their age")
                    .press("Continue");
            childminder
                    .enter(NOTICED, "Invented: points and pulls, and says no word.")
                    .press("Continue");
            childminder.choose("Not yet").press("Continue");
            childminder
                    .choose("A talk with an expert")
                    .screenshot(album + "/01-support")
                    .press("Continue");
            agreed(childminder, today(product), "A parent or carer");
            contact(childminder);
            childminder.sees("A direct route: other ways to communicate").press("Send request");
            childminder
                    .sees("A direct route: other ways to communicate")
                    .sees("Who is responsible")
                    .screenshot(album + "/02-sent");
            request = sentRequest(childminder);
            childminder
                    .goTo(product.at("/requests/" + request + "/family"))
                    .screenshot(album + "/03-family-kept")
                    .press("Make an address to hand over")
                    .screenshot(album + "/04-address");
            address = childminder.page().locator(".eh-breakable a").getAttribute("href");
        }

        try (Visitor triage = visitor(withScript)) {
            triage.signIn(product, "triage@evenborough.invalid", password(product));
            triage.goTo(product.at("/requests/" + request)).sees("D (invented)");
        }

        try (Visitor family = visitor(withScript)) {
            family.goTo(address)
                    .sees("An expert should reply by")
                    .sees("Triage lead, Evenborough Sensory and Therapy Service (demonstration)")
                    .screenshot(album + "/05-family");
            assertThat(family.page().content()).doesNotContain("D (invented)", "points and pulls");
            family.page().getByText("Take back your agreement").click();
            family.press("Take back my agreement").sees("They took it back on").screenshot(album + "/06-withdrawn");
            family.page().getByText("End this address").first().click();
            family.press("End this address now").sees("Your address was ended");
        }

        try (Visitor triage = visitor(withScript)) {
            triage.signIn(product, "triage@evenborough.invalid", password(product));
            triage.goTo(product.at("/requests/" + request)).sees("Stop, and speak with them first");
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_primary_school_below_the_threshold_asks_for_individual_help_all_the_same(
            boolean withScript, Product product) {
        String album = withScript ? "below" : "below-without-script";
        int letters = product.mailboxes().list().size();
        try (Visitor senco = begins(product, withScript, "primary")) {
            child(senco, "E (invented)", "2018", "Feelings and behaviour");
            senco.choose("None of these").press("Continue");
            senco.choose("None of these").press("Continue");
            senco.enter(NOTICED, "Invented: is often upset in the afternoon.").press("Continue");
            senco.choose("Not yet").press("Continue");
            senco.choose("I leave it to the service").press("Continue");
            agreed(senco, today(product), "A parent or carer");
            contact(senco);
            senco.screenshot(album + "/01-check").follow("Ask for individual help all the same");
            senco.enter(
                            "Why does this child need help of their own now? (optional)",
                            "Invented: cannot be in the group at all since the summer.")
                    .screenshot(album + "/02-individual")
                    .press("Continue");
            senco.sees("The service must answer that too").press("Send request");
            senco.sees("Your answer now").sees("It is counted").screenshot(album + "/03-sent");
            String request = sentRequest(senco);
            senco.goTo(product.at("/requests/" + request + "/family"))
                    .enter("Or send it to the family’s email address", "family@evenborough.invalid")
                    .press("Send an address by email")
                    .sees("A new address was sent to the family");
        }
        try (Visitor family = visitor(withScript)) {
            family.goTo(product.addressFromMail(letters, "/family/")).sees("Resources and coaching");
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_college_asks_for_a_young_person_who_agrees_for_themselves(boolean withScript, Product product) {
        try (Visitor college = begins(product, withScript, "college")) {
            child(college, "F (invented)", "2008", "Talking and understanding");
            college.choose("None of these").press("Continue");
            college.choose("They stammer").press("Continue");
            college.enter(NOTICED, "Invented: no longer speaks in seminars.").press("Continue");
            college.choose("Not yet").press("Continue");
            college.choose("A block of sessions").press("Continue");
            agreed(college, today(product), "The young person");
            contact(college);
            college.sees("A direct route: one child, one expert").press("Send request");
            college.sees("Request sent").sees("An expert should reply by");
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_school_asks_for_several_children_with_the_same_need(boolean withScript, Product product) {
        String album = withScript ? "group" : "group-without-script";
        String request;
        try (Visitor senco = begins(product, withScript, "primary")) {
            senco.choose("Several children with the same need").press("Continue");
            senco.choose("5 to 10").press("Continue");
            senco.enter("How many children are there?", "4")
                    .screenshot(album + "/01-how-many")
                    .press("Continue");
            senco.choose("Reading, writing or numbers").press("Continue");
            senco.choose("None of these").press("Continue");
            senco.enter(NOTICED, "Invented: four are far behind in reading.").press("Continue");
            senco.choose("Not yet").press("Continue");
            senco.choose("Help in a group").press("Continue");
            contact(senco);
            senco.sees("How many children").screenshot(album + "/02-check").press("Send request");
            senco.sees("Help for the group");
            request = sentRequest(senco);
        }
        try (Visitor triage = visitor(withScript)) {
            triage.signIn(product, "triage@evenborough.invalid", password(product));
            triage.goTo(product.at("/triage/" + request))
                    .sees("Several children")
                    .sees("Help in a group")
                    .screenshot(album + "/03-decide");
        }
    }

    @Test
    void on_a_bad_line_what_was_typed_stays_and_is_sent_when_the_line_is_back(Product product) {
        try (Visitor nursery = begins(product, true, "secondary")) {
            child(nursery, "G (invented)", "2012", "Learning");
            nursery.choose("None of these").press("Continue");
            nursery.choose("None of these").press("Continue");
            ready(nursery, NOTICED);
            nursery.page().context().setOffline(true);

            nursery.enter(NOTICED, "Invented: typed while the line was down.").press("Continue");
            PlaywrightAssertions.assertThat(nursery.page().getByText("There is no connection just now"))
                    .isVisible();
            nursery.screenshot("no-line/01-still-there");
            assertThat(nursery.page().getByLabel(NOTICED).inputValue()).contains("typed while the line was down");
            nursery.page().context().setOffline(false);

            ready(nursery, "What have you tried?");
            assertThat(nursery.page().evaluate("sessionStorage.length + localStorage.length"))
                    .as("nothing typed stays in the browser")
                    .isEqualTo(0);

            String here = nursery.address();
            nursery.choose("Not yet").enter(TRIED, "Invented: typed while the line broke.");
            nursery.page().route("**/ask/tried", Route::abort);
            nursery.page().getByText("Continue").first().click();
            nursery.page().waitForURL(address -> !address.equals(here));
            nursery.page().unroute("**/ask/tried");
            nursery.goTo(here);
            assertThat(nursery.page().getByLabel(TRIED).inputValue()).contains("typed while the line broke");
            nursery.goTo(product.at("/home"))
                    .sees("Begun and not sent")
                    .sees("G (invented)")
                    .screenshot("no-line/02-home");
        }
    }

    private static Visitor begins(Product product, boolean withScript, String mailbox) {
        Visitor visitor = visitor(withScript);
        visitor.signIn(product, mailbox + "@evenborough.invalid", password(product));
        return visitor.goTo(product.at("/ask/about"));
    }

    private static void child(Visitor visitor, String called, String born, String area) {
        visitor.choose("One child or young person").press("Continue");
        visitor.enter("First name or initials", called)
                .enter("Month", "3")
                .enter("Year", born)
                .press("Continue");
        visitor.choose(area).press("Continue");
    }

    private static void agreed(Visitor visitor, LocalDate on, String who) {
        visitor.choose("Yes").press("Continue");
        visitor.choose(who)
                .choose("By telephone")
                .choose("That we ask, and that the service may talk with others who help the child")
                .enter("Day", Integer.toString(on.getDayOfMonth()))
                .enter("Month", Integer.toString(on.getMonthValue()))
                .enter("Year", Integer.toString(on.getYear()))
                .press("Continue");
    }

    private static void contact(Visitor visitor) {
        visitor.enter("Name", "Somebody of the setting (invented)")
                .enter("Telephone number or email address", "office@evenborough.invalid")
                .press("Continue");
        visitor.sees("Check your answers");
    }

    /** The page is there, and its script has run. */
    private static void ready(Visitor visitor, String heading) {
        PlaywrightAssertions.assertThat(visitor.page().locator("h1")).hasText(heading);
        PlaywrightAssertions.assertThat(visitor.page().locator("body.js-enabled"))
                .hasCount(1);
    }

    private static String sentRequest(Visitor visitor) {
        return visitor.address().replaceAll(".*/requests/([^/]+)/sent.*", "$1");
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    private static String password(Product product) {
        return product.part(InventedPeople.class).password();
    }

    private static LocalDate today(Product product) {
        return LocalDate.now(product.part(Clock.class));
    }
}
