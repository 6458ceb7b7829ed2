package org.evenhand.app.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.AccountId;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An authority gives its list of posts. The people and every number are invented. */
@EvenhandTest
class GivingPostsTest {

    /** Rutland, because no other test looks at its page. */
    private static final LaCode AUTHORITY = LaCode.of("857");

    private static final String HEADER = "la_code,profession,funded_posts,filled,vacant\n";
    private static final Map<String, String> DAY = Map.of("on-day", "1", "on-month", "10", "on-year", "2026");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Ledger ledger;

    private Person administrator = new Person(new AccountId(UUID.randomUUID()), OrganisationId.random(), AUTHORITY, "");
    private Browser browser;

    @BeforeEach
    void an_administrator_signs_in() {
        administrator = world.anAdministrator(AUTHORITY);
        browser = new Browser(port).signIn(administrator);
    }

    private Shown given(String rows) {
        return browser.upload(browser.get("/establishment"), "/check", DAY, "file", "posts.csv", HEADER + rows);
    }

    private List<Happening> published() {
        return ledger.of(administrator.organisation().value()).stream()
                .map(Ledger.Line::happening)
                .filter(entry -> entry.kind().equals("PostsPublished"))
                .toList();
    }

    private Shown enough() {
        Shown shown = browser.get("/figures/enough?area=" + AUTHORITY);
        for (int i = 0; i < 30 && shown.status() == 202; i++) {
            shown = browser.get("/figures/enough?area=" + AUTHORITY);
        }
        return shown;
    }

    @Test
    void a_list_is_checked_shown_published_with_a_receipt_and_used_on_the_page_of_the_authority() {
        String before = enough().text();

        Shown found = given("857,EP,4.5,3.5,1\n");
        int entriesBefore = published().size();
        Shown receipt = browser.send(found, "/establishment", Map.of());

        assertThat(found.text()).contains("posts.csv can be published", "Educational psychologist", "3.5");
        assertThat(entriesBefore).isZero();
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text()).contains("establishment@2026-10-01", "Checksum of the file", "1 October 2026");
        assertThat(published())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("authority", "857")
                        .containsKey("sha256"));
        assertThat(before).doesNotContain("Establishment list");
        assertThat(enough().text()).contains("Published here");
        assertThat(given("857,EP,4.5,3.5,1\n").text()).contains("is published already");
    }

    @Test
    void every_row_that_is_wrong_is_named_and_the_file_comes_back_with_its_errors() {
        Shown refused = given("857,EP,4,3,2\n857,EPP,1,1,0\n383,SLT,1,1,0\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("main tbody tr").eachText())
                .satisfiesExactly(
                        sum -> assertThat(sum).startsWith("2 funded_posts").contains("do not add up"),
                        code -> assertThat(code).startsWith("3 profession EPP"),
                        other -> assertThat(other).startsWith("4 la_code 383").contains("857"));
        assertThat(browser.send(refused, "/errors", Map.of()).document().text())
                .contains("Errors", "do not add up", "383,SLT,1,1,0,");
    }

    @Test
    void without_a_file_or_a_day_nothing_is_checked() {
        Shown again = browser.upload(browser.get("/establishment"), "/check", Map.of(), "file", "", "");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems())
                .containsExactly(
                        "Choose the file with your list of posts",
                        "Enter the day the list is of, like 1 10 2026. It cannot lie in the future");
    }

    @Test
    void nobody_else_gives_posts_and_no_authority_reads_anothers_receipt() {
        Browser nursery = new Browser(port).signIn(world.aNursery(world.anArea()));
        Browser neighbour = new Browser(port).signIn(world.anAdministrator(LaCode.of("855")));

        assertThat(nursery.get("/establishment").status()).isEqualTo(403);
        assertThat(neighbour.get("/establishment/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
