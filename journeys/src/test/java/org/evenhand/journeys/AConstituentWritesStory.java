package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.cli.Evenhand;
import org.evenhand.engine.ledger.Verdict;
import org.evenhand.journeys.Mailboxes.Letter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A constituent whose postcode lies in several constituencies writes to one of their Members, confirms it from the mail, and tells what was
 * answered; somebody who copies that letter is refused. The writers are invented, and in the demonstration every Member's address is.
 */
@ExtendWith(Product.Running.class)
class AConstituentWritesStory {

    private static final String SPLIT = "LS1 1UR";
    private static final Pattern LINK = Pattern.compile("https://evenborough\\.invalid(/write/letters/[\\w-]+)");
    private static final Pattern QUOTED = Pattern.compile("/figures/quoted/[\\w.-]+");

    /** Where somebody reads; each writes of something else. */
    enum Reader {
        AT_A_DESK(
                "My daughter Ada stopped talking at nursery when she was three. Her keyworker noticed long before any"
                        + " doctor did, and nobody could say whom to ring.",
                "She missed a whole summer of swimming, because she could not tell the teacher that she was afraid.",
                "You promised an assessment by February. It is November, the form has been lost twice, and each time a"
                        + " different person asked us to begin again from the first page. Who holds the file today, and on"
                        + " which day will somebody visit her nursery?"),
        ON_A_PHONE(
                "I teach eleven-year-olds in a school beside the canal. Two boys in my class cannot read the board; the"
                        + " visiting teacher retired at Easter and the post is still empty.",
                "They copy from each other and guess, and one of them has begun to stay away on Mondays.",
                "Since Easter nobody has answered the inbox for sensory support. I rang four numbers on your website; two"
                        + " are dead, one is a leisure centre. Please publish a name, a telephone that somebody lifts, and"
                        + " the month in which the vacancy closes."),
        ON_A_PHONE_WITHOUT_SCRIPT(
                "Our grandson wears two hearing aids. When one broke in October we drove ninety miles to have it mended,"
                        + " because the clinic in town had shut its Thursday session.",
                "For six weeks he sat in assembly hearing nothing, and then he refused to wear the other one too.",
                "The Thursday clinic closed without a letter. We learnt of it from a note on the door, after a bus, a train"
                        + " and another bus. Tell families before you move a service, pay their fares, and lend a spare"
                        + " aid while the broken one is away.");

        private final String story;
        private final String means;
        private final String complaint;

        Reader(String story, String means, String complaint) {
            this.story = story;
            this.means = means;
            this.complaint = complaint;
        }

        Visitor visitor() {
            return switch (this) {
                case AT_A_DESK -> Visitor.atADesk();
                case ON_A_PHONE -> Visitor.withWindow(320);
                case ON_A_PHONE_WITHOUT_SCRIPT -> Visitor.onAPhoneWithoutScript();
            };
        }

        String album() {
            return "write/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String mailbox(String who) {
            return who + "." + name().toLowerCase(java.util.Locale.ROOT) + "@evenborough.invalid";
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void from_a_split_postcode_to_what_was_answered_and_a_copier_is_refused(Reader reader, Product product) {
        String writer = reader.mailbox("wren");
        String link;
        String member;
        try (Visitor constituent = reader.visitor()) {
            constituent.goTo(product.at("/write")).screenshot(reader.album() + "/01-start");
            constituent.enter("Your postcode", "LS1").press("Continue").sees("Enter a whole postcode, like LS1 1UR");
            constituent
                    .enter("Your postcode", SPLIT)
                    .press("Continue")
                    .sees("Which is your constituency?")
                    .screenshot(reader.album() + "/02-which");
            List<String> offered = constituent.page().locator("main h2").allInnerTexts();
            assertThat(offered).hasSizeGreaterThan(1);
            member = writeTo(constituent);
            constituent.press("Read it before it goes").sees("Say what happened, in your own words");
            constituent.screenshot(reader.album() + "/03-nothing-entered");
            fillIn(constituent, reader, writer);
            constituent.page().getByText("Quote another figure").click();
            Locator figures = constituent.page().locator("input[name=figure]");
            verifiable(figures);
            Locator other = figures.nth(2);
            String figure = other.getAttribute("value");
            other.check();
            constituent.screenshot(reader.album() + "/04-write");
            preview(constituent, product);
            constituent.sees("It is your own.").screenshot(reader.album() + "/05-preview");
            assertThat(constituent.page().locator("#letter").inputValue())
                    .startsWith("Dear " + member)
                    .contains(reader.story, "evenhand figure verify " + figure);
            constituent
                    .press("Send me the link")
                    .sees("Look at your mail")
                    .screenshot(reader.album() + "/06-look-at-your-mail");

            link = linkIn(only(product, writer));
            constituent
                    .goTo(product.at(link))
                    .sees("Nothing has left yet")
                    .screenshot(reader.album() + "/07-confirm")
                    .press("Send my letter")
                    .screenshot(reader.album() + "/08-confirmed");
        }
        Letter arrived = theirs(product, member, writer);
        assertThat(arrived.text()).contains(reader.story.substring(0, 40), "Wren Writer (invented)");
        assertThat(arrived.from()).contains("Wren Writer (invented)").endsWith("<post@evenborough.invalid>");

        aCopierIsRefused(reader, product);
        try (Visitor constituent = reader.visitor()) {
            constituent
                    .goTo(product.at(link))
                    .sees("Your letter was sent: the mail server took it")
                    .screenshot(reader.album() + "/10-sent");
            constituent
                    .choose("An answer to what I wrote")
                    .enter("What they said, in your words (optional)", "They will ask the board. " + reader)
                    .choose("Campaigners may read these words. Only counts are shown in public.")
                    .press("Tell us")
                    .sees("Thank you. We have noted it.")
                    .screenshot(reader.album() + "/11-told");
            Matcher quoted = QUOTED.matcher(arrived.text());
            assertThat(quoted.find()).isTrue();
            constituent
                    .goTo(product.at(quoted.group()))
                    .sees("it is the same, to the last digit")
                    .screenshot(reader.album() + "/12-worked-out-again");
            constituent.goTo(product.at("/write/answers")).screenshot(reader.album() + "/13-answers");
            constituent.signIn(
                    product,
                    "campaign@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            constituent
                    .goTo(product.at("/told"))
                    .sees("They will ask the board. " + reader)
                    .screenshot(reader.album() + "/14-in-their-words");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Verdict.Intact.class);
    }

    /** Somebody got the letter from the writer, changed a few words and added a beginning. */
    private static void aCopierIsRefused(Reader reader, Product product) {
        try (Visitor copier = reader.visitor()) {
            copier.goTo(product.at("/write")).enter("Your postcode", SPLIT).press("Continue");
            writeTo(copier);
            fillIn(copier, reader, reader.mailbox("copier"));
            copier.enter(
                    "What happened?",
                    "I feel the same as my neighbour, who put it so well. " + reader.story.replace("and", "while"));
            preview(copier, product);
            copier.sees("This says what another letter says.")
                    .sees("100 of 100")
                    .sees("Say it in your own words, and it can be sent.")
                    .screenshot(reader.album() + "/09-refused");
            assertThat(copier.page().getByText("Send me the link").count()).isZero();
            copier.press("Change something").sees("Your letter to ");
        }
        assertThat(product.mailboxes().of(reader.mailbox("copier"))).isEmpty();
    }

    /** @return who is written to */
    private static String writeTo(Visitor visitor) {
        String button = visitor.page().locator("main button").first().innerText();
        visitor.press(button).sees("Your letter to ");
        return button.replaceFirst("^Write to ", "");
    }

    private static void fillIn(Visitor visitor, Reader reader, String email) {
        visitor.enter("What happened?", reader.story)
                .enter("What does it mean for you?", reader.means)
                .enter("What should they do?", "Ask the minister when the vacancy here will be filled, please.")
                .enter("Your name", "Wren Writer (invented)")
                .enter("Your e-mail address", email);
    }

    /** Whoever has the program and the packs comes to the same, whichever figure is quoted. */
    private static void verifiable(Locator figures) {
        assertThat(figures.count()).isGreaterThan(10);
        for (int i = 0; i < figures.count(); i++) {
            StringWriter said = new StringWriter();
            int code = Evenhand.line()
                    .setOut(new PrintWriter(said))
                    .execute("figure", "verify", figures.nth(i).getAttribute("value"));
            assertThat(code).as(said.toString()).isZero();
        }
    }

    /** Nobody writes in four seconds but a program, and a browser that is driven by one; so it is pressed until it is believed. */
    private static void preview(Visitor visitor, Product product) {
        product.eventually(
                () -> {
                    visitor.press("Read it before it goes");
                    return visitor.heading();
                },
                heading -> heading.startsWith("Read your letter"));
    }

    private static Letter only(Product product, String address) {
        List<Letter> letters = product.eventually(() -> product.mailboxes().of(address), found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static String linkIn(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** What the Member received from this writer, at an address that nobody has. */
    private static Letter theirs(Product product, String member, String writer) {
        List<Letter> letters = product.eventually(
                () -> product.mailboxes().list().stream()
                        .filter(letter -> letter.replyTo().equals(writer))
                        .toList(),
                found -> !found.isEmpty());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().to()).startsWith("member.").endsWith("@evenborough.invalid");
        assertThat(letters.getFirst().text()).startsWith("Dear " + member);
        return letters.getFirst();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void who_lives_elsewhere_is_told_who_decides_there(Reader reader, Product product) {
        try (Visitor visitor = reader.visitor()) {
            for (String[] place : new String[][] {
                {"EH1 1YZ", "Scotland", "Education (Additional Support for Learning) (Scotland) Act 2004"},
                {"CF10 1AA", "Wales", "Additional Learning Needs and Education Tribunal (Wales) Act 2018"},
                {"BT1 5GS", "Northern Ireland", "Special Educational Needs and Disability Act (Northern Ireland) 2016"}
            }) {
                visitor.goTo(product.at("/write"))
                        .enter("Your postcode", place[0])
                        .press("Continue");
                assertThat(visitor.heading()).isEqualTo("Your postcode is in " + place[1]);
                assertThat(visitor.page()
                                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(place[2]))
                                .count())
                        .isEqualTo(1);
                visitor.screenshot(reader.album() + "/20-" + place[1].replace(' ', '-'));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void the_lead_of_an_authority_and_of_a_board_is_written_to_in_the_same_way(Reader reader, Product product) {
        try (Visitor visitor = reader.visitor()) {
            visitor.goTo(product.at("/write")).enter("Your postcode", SPLIT).press("Continue");
            visitor.page()
                    .getByText("Write to your council or health board instead")
                    .click();
            visitor.screenshot(reader.album() + "/30-bodies")
                    .press("Write to Leeds")
                    .sees("Your letter to Leeds");
            visitor.enter("What happened?", reader.complaint)
                    .enter("Your name", "Wren Writer (invented)")
                    .enter("Your e-mail address", reader.mailbox("council"));
            preview(visitor, product);
            visitor.sees("It is your own.").press("Send me the link").sees("Look at your mail");
            visitor.goTo(product.at(linkIn(only(product, reader.mailbox("council")))))
                    .press("Send my letter");
        }
        List<Letter> arrived = product.eventually(
                () -> product.mailboxes().of("authority.383@evenborough.invalid").stream()
                        .filter(letter -> letter.replyTo().equals(reader.mailbox("council")))
                        .toList(),
                found -> !found.isEmpty());
        assertThat(arrived).hasSize(1);
        assertThat(arrived.getFirst().text())
                .startsWith("To whoever leads on special educational needs at Leeds")
                .contains("evenhand figure verify ");
    }
}
