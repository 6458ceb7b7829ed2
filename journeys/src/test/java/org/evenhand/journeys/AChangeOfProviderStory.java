package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.database.Acting;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.notices.TakingOver;
import org.evenhand.app.people.Organisation.Kind;
import org.evenhand.app.people.Role;
import org.evenhand.app.vault.Secret;
import org.evenhand.engine.ledger.Verdict.Intact;
import org.evenhand.journeys.Mailboxes.Letter;
import org.evenhand.vocabulary.LaCode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service says that it ends and who takes over; the nursery and the family are told once each; the day after the last, the child is with the
 * other service and no longer in the work of the first. Everybody is invented.
 */
@ExtendWith(Product.Running.class)
class AChangeOfProviderStory {

    private static final String ASK_AT = "01632 960000";

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void announced_told_and_taken_over(boolean withScript, Product product) {
        String code = withScript ? "003" : "004";
        String album = withScript ? "change-of-provider" : "change-of-provider-without-script";
        LocalDate today = LocalDate.now(product.part(Clock.class));
        LaCode area = LaCode.of(code);
        String first = "First service of area %s (invented)".formatted(code);
        String next = "Next service of area %s (invented)".formatted(code);
        String firstLead = "first-lead-%s@evenborough.invalid".formatted(code);
        String nextLead = "next-service-lead-%s@evenborough.invalid".formatted(code);
        String manager = "change-nursery-%s@evenborough.invalid".formatted(code);
        String family = "change-family-%s@evenborough.invalid".formatted(code);
        Behind.joins(
                product,
                Kind.SERVICE,
                area,
                first,
                "Flo First (invented)",
                firstLead,
                Set.of(Role.TRIAGE_LEAD, Role.SERVICE_LEAD));
        Acting.Actor nursery = Behind.joins(
                product,
                Kind.SETTING,
                area,
                "Nursery of area %s (invented)".formatted(code),
                "Nel Nursery (invented)",
                manager,
                Set.of(Role.SETTING_STAFF, Role.SETTING_LEAD));
        RequestId request = Behind.asks(product, nursery, "Invented P.", "Invented: for a change of provider.");
        Behind.joins(product, Kind.SERVICE, area, next, "Nan Next (invented)", nextLead, Set.of(Role.TRIAGE_LEAD));
        Secret secret = Behind.follows(product, nursery, request);
        product.part(FamilyLinks.class).leave(secret, EmailAddress.of(family));

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, firstLead, Behind.PASSWORD).follow("This service ends or hands over");
            Days.enter(lead, "ends", today);
            lead.page().getByLabel("Who takes over?").selectOption(next);
            lead.enter("Where can people ask?", ASK_AT).press("Continue");
            lead.sees("Check what everybody is told").screenshot(album + "/01-check");
            lead.press("Tell everybody concerned").sees("It is announced").screenshot(album + "/02-announced");
        }
        for (String address : List.of(manager, family)) {
            List<Letter> told = product.eventually(
                    () -> product.mailboxes().of(address).stream()
                            .filter(letter -> letter.subject().contains("the service that helps you changes"))
                            .toList(),
                    letters -> !letters.isEmpty());
            assertThat(told)
                    .as(address)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.text()).contains(next, ASK_AT));
        }

        HoldableClock.holding(
                today.plusDays(1)
                        .atTime(LocalTime.NOON)
                        .atZone(product.part(Clock.class).getZone())
                        .toInstant(),
                () -> {
                    product.part(TakingOver.class).look();
                    return true;
                });

        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, firstLead, Behind.PASSWORD);
            lead.goTo(product.at("/triage"));
            assertThat(lead.page().locator("main").innerText()).doesNotContain(request.reference());
        }
        try (Visitor lead = visitor(withScript)) {
            lead.signIn(product, nextLead, Behind.PASSWORD);
            lead.goTo(product.at("/triage")).sees(request.reference()).screenshot(album + "/03-taken-over");
            lead.goTo(product.at("/triage/" + request)).sees("Invented: for a change of provider.");
        }
        try (Visitor asks = visitor(withScript)) {
            asks.signIn(product, manager, Behind.PASSWORD);
            asks.goTo(product.at("/requests/" + request)).sees(next).screenshot(album + "/04-setting");
        }
        try (Visitor parent = visitor(withScript)) {
            parent.goTo(product.at("/family/" + secret.text())).sees(next).screenshot(album + "/05-family");
        }
        assertThat(product.part(Ledger.class).verify()).isInstanceOf(Intact.class);
    }

    private static Visitor visitor(boolean withScript) {
        return withScript ? Visitor.atADesk() : Visitor.onAPhoneWithoutScript();
    }
}
