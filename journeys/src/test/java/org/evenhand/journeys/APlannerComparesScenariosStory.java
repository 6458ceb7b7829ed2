package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A planner asks what twice the training places would do, what it is worth when a fifth fewer leave, whether the days can be given to the North East
 * first, and what breaks when the money ends. Then an authority's commissioner looks at one authority and changes what she knows better.
 */
@ExtendWith(Product.Running.class)
class APlannerComparesScenariosStory {

    private static final String TRAINING = "Double SLT training places from 2027";
    private static final String LEAVERS = "A fifth fewer leave";
    private static final String NORTH_EAST = "Days for settings, North East first";
    private static final String MONEY = "The money ends in 2029";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void from_the_three_questions_to_four_scenarios_and_one_of_her_own(boolean withScript, Product product) {
        String album = withScript ? "studio" : "studio-without-script";
        try (Visitor planner = withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript()) {
            planner.goTo(product.at("/areas/england"))
                    .follow("The three questions Parliament asked")
                    .sees("Has anyone assessed the gap?")
                    .sees("What nobody knows")
                    .screenshot(album + "/01-three-questions");

            open(planner, product, TRAINING).screenshot(album + "/02-training");
            planner.page().getByLabel("One of the examples").selectOption("Baseline");
            planner.press("Compare");
            ready(planner).sees("speech and language therapists").screenshot(album + "/03-compared");

            open(planner, product, LEAVERS).screenshot(album + "/04-leavers");
            planner.follow("Map");
            ready(planner).screenshot(album + "/05-map");

            open(planner, product, NORTH_EAST);
            planner.follow("Roll-out");
            ready(planner).sees("When may each phase open?").screenshot(album + "/06-phases");

            open(planner, product, MONEY);
            planner.follow("Roll-out");
            ready(planner).sees("Settings lose").screenshot(album + "/07-money-ends");
            planner.follow("Sharing");
            ready(planner).sees("Assumptions on lending").screenshot(album + "/07-sharing");
            planner.follow("Record of the run");
            ready(planner).sees("20261122").screenshot(album + "/08-record");
        }

        try (Visitor commissioner = withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript()) {
            commissioner
                    .goTo(product.at("/figures/enough?area=383"))
                    .follow("Open this as a scenario: every assumption, year by year");
            ready(commissioner).follow("Change it").screenshot(album + "/09-change");
            commissioner
                    .enter("Name", "")
                    .press("Save and run")
                    .sees("Give the scenario a name")
                    .screenshot(album + "/10-no-name");
            commissioner.enter("Name", "Leeds keeps its people (demonstration)");
            commissioner.page().locator("#lever-1-kind").selectOption("People who leave");
            commissioner.page().locator("#lever-1-percent").fill("80");
            commissioner.page().locator("#lever-1-reason").fill("Invented: a retention offer");
            commissioner.press("Save and run");
            ready(commissioner).sees("Leeds keeps its people (demonstration)").screenshot(album + "/11-own");
            String address = commissioner.address();
            commissioner.follow("Assumptions").screenshot(album + "/12-assumptions");

            try (Visitor somebodyElse = Visitor.onAPhoneWithoutScript()) {
                somebodyElse.goTo(address).sees("Leeds keeps its people (demonstration)");
                assertThat(somebodyElse.heading()).isEqualTo("What would follow?");
            }
        }
    }

    private static Visitor open(Visitor visitor, Product product, String scenario) {
        visitor.goTo(product.at("/studio")).follow(scenario);
        return ready(visitor);
    }

    /** A run that is not ready has a page that says so; it is asked again, as its reader would. */
    private static Visitor ready(Visitor visitor) {
        for (int i = 0; i < 40 && visitor.heading().contains("Your scenario"); i++) {
            visitor.goTo(visitor.address());
        }
        return visitor;
    }
}
