package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.evenhand.app.coalition.AsksRegister;
import org.evenhand.app.coalition.Commitment;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.InventedPeople;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A ministerial answer becomes a commitment with a date and a figure; the day passes and it says so by itself; what became of it is recorded with
 * its source. The answer is real (Department of Health and Social Care, question 71910 of 2025); what becomes of it here is invented.
 */
@ExtendWith(Product.Running.class)
class AMinisterialAnswerGoesOverdueStory {

    private static final String ANSWER = "/parliament/questions/commons/2024-26/71910";
    private static final String WORDS = "We will publish a 10-Year Workforce Plan later this year";
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_answer_to_the_day_that_passes_to_what_became_of_it(boolean withScript, Product product) {
        String album = withScript ? "promise" : "promise-without-script";
        String words = WORDS + (withScript ? " (read at a desk)" : " (read on a phone)");
        try (Visitor campaigner = visitor(withScript)) {
            campaigner.signIn(
                    product,
                    "campaign@evenborough.invalid",
                    product.part(InventedPeople.class).password());
            campaigner
                    .goTo(product.at(ANSWER))
                    .sees(WORDS)
                    .screenshot(album + "/01-answer")
                    .follow("Record what the answer promises for ask A07")
                    .sees("The answer, to choose the words from");
            assertThat(campaigner.page().getByLabel("Who said it").inputValue())
                    .isEqualTo("Department of Health and Social Care");
            Days.enter(campaigner, "saidOn", LocalDate.of(2025, 8, 29));
            campaigner.enter("What was said", words);
            Days.enter(campaigner, "due", DUE);
            campaigner.page().locator("select[name=figure]").selectOption("eah.money");
            campaigner
                    .screenshot(album + "/02-what-was-said")
                    .press("Record it")
                    .sees("Recorded. Everybody can see it now.");

            Commitment promise = latest(product, words);
            assertThat(overdueOn(product, promise, DUE)).isFalse();
            assertThat(overdueOn(product, promise, DUE.plusDays(1))).isTrue();

            try (Visitor reader = visitor(withScript)) {
                reader.goTo(product.at("/asks"))
                        .sees(words)
                        .sees("no source recorded here says that it was met")
                        .screenshot(album + "/03-overdue");
                reader.goTo(product.at(ANSWER))
                        .sees("Promised: " + words)
                        .sees("Overdue")
                        .sees("It quotes:")
                        .screenshot(album + "/04-answer-with-what-was-promised");
            }

            campaigner.goTo(product.at("/campaign/commitments/" + promise.key() + "/move"));
            campaigner.page().locator("select[name=step]").selectOption("BREAK");
            Days.enter(campaigner, "on", LocalDate.of(2026, 3, 2));
            campaigner
                    .enter("Where it can be read", "https://example.invalid/broken")
                    .screenshot(album + "/05-what-became-of-it")
                    .press("Record it");
            try (Visitor reader = visitor(withScript)) {
                reader.goTo(product.at("/asks/A07"))
                        .sees("https://example.invalid/broken")
                        .screenshot(album + "/06-broken");
            }
            assertThat(overdueOn(product, latest(product, words), LocalDate.of(2026, 6, 1)))
                    .isFalse();
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Commitment latest(Product product, String words) {
        return product.part(AsksRegister.class).find("A07").orElseThrow().commitments().stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** By the register's own clock, held at this day: nobody can wait for a day that is long past. */
    private static boolean overdueOn(Product product, Commitment promise, LocalDate day) {
        AsksRegister register = product.part(AsksRegister.class);
        return HoldableClock.holding(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(),
                () -> latest(product, promise.words()).isOverdueOn(register.today()));
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}
