package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A nursery asks for a teacher of children with vision impairment. The service takes the request, the teacher comes and advises, the nursery
 * does what was advised, and the public figure moves. Everybody in it is invented.
 */
@ExtendWith(Product.Running.class)
class ANurseryAsksStory {

    private static final String FIGURE = "/figures/waits/own/000";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_first_question_to_the_public_figure(boolean withScript, Product product) {
        String password = product.part(InventedPeople.class).password();
        LocalDate today = LocalDate.now(product.part(Clock.class));
        String album = withScript ? "walk" : "walk-without-script";
        String figureBefore = figure(product);

        String request;
        try (Visitor manager = visitor(withScript)) {
            manager.goTo(product.at("/ask")).screenshot(album + "/01-ask");
            manager.press("Sign in and start")
                    .enter("Email address", "nursery@evenborough.invalid")
                    .enter("Password", password)
                    .press("Sign in");
            manager.choose("One child or young person")
                    .screenshot(album + "/02-who")
                    .press("Continue");
            manager.enter("First name or initials", "Q (invented)")
                    .enter("Month", "3")
                    .enter("Year", "2023")
                    .screenshot(album + "/03-child")
                    .press("Continue");
            manager.choose("Seeing").screenshot(album + "/04-area").press("Continue");
            manager.choose("None of these").screenshot(album + "/05-urgent").press("Continue");
            manager.choose("Sight loss that glasses do not put right was found not long ago")
                    .screenshot(album + "/06-signs")
                    .press("Continue");
            manager.press("Continue").sees("Write what you have noticed").screenshot(album + "/07-nothing-written");
            manager.enter("What have you noticed?", "Invented: holds picture books very close to one eye.")
                    .press("Continue");
            manager.choose("Not yet").screenshot(album + "/08-tried").press("Continue");
            manager.choose("I leave it to the service")
                    .screenshot(album + "/09-support")
                    .press("Continue");
            manager.choose("Yes").screenshot(album + "/09-family").press("Continue");
            manager.choose("A parent or carer").choose("Face to face");
            enter(manager, today);
            manager.choose("That we ask, and that the service may talk with others who help the child")
                    .screenshot(album + "/09-consent")
                    .press("Continue");
            manager.enter("Name", "Nadia Nursery-Manager (demonstration)")
                    .enter("Telephone number or email address", "office@evenborough.invalid")
                    .screenshot(album + "/10-contact")
                    .press("Continue");
            manager.sees("Check your answers").screenshot(album + "/11-check").press("Send request");
            manager.sees("Request sent")
                    .sees("An expert should reply by")
                    .sees("Proposal")
                    .screenshot(album + "/12-sent");
            manager.follow("See your request").screenshot(album + "/13-request");
            request = Path.of(java.net.URI.create(manager.address()).getPath())
                    .getFileName()
                    .toString();
        }

        try (Visitor triage = visitor(withScript)) {
            triage.signIn(product, "triage@evenborough.invalid", password);
            triage.goTo(product.at("/triage")).screenshot(album + "/14-triage");
            triage.goTo(product.at("/triage/" + request))
                    .sees("Who can help")
                    .choose("Vic Vision-Teacher (demonstration)")
                    .screenshot(album + "/15-decide")
                    .press("Accept request");
        }

        try (Visitor teacher = visitor(withScript)) {
            teacher.signIn(product, "vision@evenborough.invalid", password);
            teacher.goTo(product.at("/visits")).screenshot(album + "/16-visits");
            teacher.goTo(product.at("/visits/" + request));
            enter(teacher, today);
            teacher.screenshot(album + "/17-contact").press("Record first contact");
            teacher.goTo(product.at("/requests/" + request + "/advice"))
                    .enter("What did you find?", "Invented: sees well close by with the left eye.")
                    .enter("What is to be done?", "Use the big-print books, on a slope, from the left")
                    .enter("Why?", "So that books can be shared with the group")
                    .enter("Minutes each time", "10")
                    .enter("How many times", "5")
                    .enter("For how many weeks", "6");
            teacher.choose("Each week");
            teacher.page().getByLabel("Who may deliver it?").selectOption("EYSENCO");
            teacher.page().locator("input[name=duty]").first().check();
            enter(teacher, today.plusWeeks(6));
            teacher.screenshot(album + "/18-advice").press("Record this advice");
        }

        try (Visitor manager = visitor(withScript)) {
            manager.signIn(product, "nursery@evenborough.invalid", password).screenshot(album + "/19-home");
            manager.goTo(product.at("/duties")).screenshot(album + "/20-duties");
            manager.follow("Use the big-print books, on a slope, from the left")
                    .screenshot(album + "/21-recommendation");
            manager.press("Accept to do this").press("Accept to do this").follow("Mark as done, with evidence");
            enter(manager, today);
            manager.enter("What shows it?", "Invented: the books are used every day at story time.")
                    .screenshot(album + "/22-done")
                    .press("Mark as done")
                    .sees("What shows that it was done")
                    .screenshot(album + "/23-outcome");
        }

        String figureAfter = product.eventually(() -> figure(product), now -> !now.equals(figureBefore));
        assertThat(figureAfter)
                .as("the public figure of the demonstration authority")
                .isNotEqualTo(figureBefore);
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
        try (Visitor anybody = visitor(withScript)) {
            anybody.goTo(product.at(FIGURE)).screenshot(album + "/24-figure");
        }
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }

    private static void enter(Visitor visitor, LocalDate day) {
        visitor.enter("Day", Integer.toString(day.getDayOfMonth()))
                .enter("Month", Integer.toString(day.getMonthValue()))
                .enter("Year", Integer.toString(day.getYear()));
    }

    /** What the page says in its tables and sentences. */
    private static String figure(Product product) {
        try (Visitor anybody = Visitor.onAPhoneWithoutScript()) {
            return anybody.goTo(product.at(FIGURE)).page().locator("main").innerText();
        }
    }
}
