package org.evenhand.app.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.Answering.Answered;
import org.evenhand.app.accountability.Answering.Taking;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.engine.wording.VagueWord;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a recommendation says, who may do it, who pays for it, and what stays unmet. */
@EvenhandTest
class AdviceInFullTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 10);
    private static final LocalDate BY_WHEN = LocalDate.of(2026, 4, 30);

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Triaging triaging;

    @Autowired
    Contacting contacting;

    @Autowired
    Advising advising;

    @Autowired
    Answering answering;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Ledger ledger;

    private Person nursery;
    private Person therapist;
    private RequestId request;

    @BeforeEach
    void a_specialist_has_met_a_nursery() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        Person service = world.aService(area);
        therapist = world.aSpecialistOf(service);
        world.offers(service, Profession.SLT);
        LocalDate asked = LocalDate.of(2026, 2, 2);
        request = ((Asked.Sent) nursery.does(asked, () -> asking.ask(FormToken.random(), aChildWhoStammers()))).id();
        service.does(asked, () -> triaging.accept(request, therapist.account()));
        therapist.does(ADVISED_ON, () -> contacting.firstSeen(request, ADVISED_ON));
    }

    @Test
    void one_advice_has_several_recommendations_and_a_form_sent_twice_is_one_of_them() {
        Recommendation first = read(given(advise(draft("Read together, one to one"))));
        Draft second = more(first.advice(), "Give the child ten seconds to answer");

        RecommendationId once = given(advise(second));
        RecommendationId twice = given(advise(second));
        given(advise(more(first.advice(), "Put up picture cards of the day")));

        assertThat(twice).isEqualTo(once);
        assertThat(nursery.does(ADVISED_ON, () -> recommendations.ofAdvice(first.advice())))
                .hasSize(3)
                .allMatch(one -> one.found().equals("Stammers when hurried"))
                .extracting(Recommendation::what)
                .containsExactlyInAnyOrder(
                        "Read together, one to one",
                        "Give the child ten seconds to answer",
                        "Put up picture cards of the day");
        assertThat(kinds(request.value())).filteredOn("AdviceGiven"::equals).hasSize(1);
    }

    @Test
    void nothing_is_added_to_an_advice_of_another_request() {
        assertThat(advise(more(UUID.randomUUID(), "Read together"))).isEqualTo(new Advised.NoSuchAdvice());
    }

    @Test
    void vague_words_and_missing_numbers_are_shown_first_and_counted_where_they_stay() {
        Draft vague = draft("Access to a therapist as required", Optional.empty(), false, Optional.empty());

        Advised refused = advise(vague);
        Recommendation kept = read(
                given(advise(draft("Access to a therapist as required", Optional.empty(), true, Optional.empty()))));

        assertThat(refused).isInstanceOf(Advised.TooVague.class);
        assertThat(((Advised.TooVague) refused).words())
                .extracting(VagueWord::phrase)
                .containsExactly("access to", "as required");
        assertThat(((Advised.TooVague) refused).isWithoutNumbers()).isTrue();
        assertThat(kept.particulars().vagueWords()).isEqualTo(2);
        assertThat(kept.amount()).isEmpty();
        assertThat(kept.isSpecifiedAndQuantified()).isFalse();
    }

    @Test
    void what_only_a_registered_professional_may_do_is_not_handed_to_others_without_a_reason_that_is_recorded() {
        String tube = "Give water through the gastrostomy at noon";

        Advised stopped = advise(draft(tube));
        Draft overruled = draft(tube, tenMinutes(), false, Optional.of("The nurse has trained her"));
        Recommendation kept = read(given(advise(overruled)));

        assertThat(stopped).isInstanceOf(Advised.NotQualified.class);
        assertThat(((Advised.NotQualified) stopped).task().code()).isEqualTo("TUBE_FEEDING");
        assertThat(kept.particulars().overruled())
                .contains(new Recommendation.Overruled("TUBE_FEEDING", "The nurse has trained her"));
        assertThat(kinds(kept.id().value())).containsExactly("RecommendationMade", "CompetenceOverruled");
    }

    @Test
    void a_start_after_the_last_day_is_refused() {
        Draft draft = new Draft(
                UUID.randomUUID(),
                request,
                Optional.empty(),
                "Stammers",
                "Read together",
                "It helps",
                Profession.TA,
                tenMinutes(),
                Optional.of(BY_WHEN.plusDays(1)),
                "A note each week",
                "EAH_ADVICE_SETTING",
                Optional.of(BY_WHEN),
                false,
                Optional.empty());

        assertThat(advise(draft)).isEqualTo(new Advised.StartOutOfRange(ADVISED_ON, BY_WHEN));
    }

    @Test
    void no_money_leaves_an_unmet_need_until_somebody_takes_it_on() {
        RecommendationId id = given(advise(draft("Read together, one to one")));

        nursery.does(ADVISED_ON, () -> answering.decline(id, "NO_FUNDING", "We have no money"));
        List<String> declined = kinds(id.value());
        Recommendation read = read(id);
        nursery.does(ADVISED_ON, () -> answering.accept(id));

        assertThat(read.came().declineReason()).contains("NO_FUNDING");
        assertThat(read.reason()).contains("We have no money");
        assertThat(declined).containsExactly("RecommendationMade", "RecommendationDeclined", "UnmetNeedRecorded");
        // 10 minutes, three times a week, for 12 weeks: 360.
        assertThat(ledger.of(id.value()).stream()
                        .filter(line -> line.happening().kind().equals("UnmetNeedRecorded"))
                        .map(line -> line.happening().facts().get("minutes")))
                .containsExactly("360");
        assertThat(kinds(id.value())).endsWith("RecommendationAccepted", "UnmetNeedMet");
    }

    @Test
    void other_reasons_leave_none_and_a_reason_that_is_not_in_the_pack_is_refused() {
        RecommendationId id = given(advise(draft("Read together, one to one")));

        nursery.does(ADVISED_ON, () -> answering.decline(id, "DONE_ALREADY", "Every morning"));

        assertThat(kinds(id.value())).doesNotContain("UnmetNeedRecorded");
        assertThatThrownBy(() -> nursery.does(ADVISED_ON, () -> answering.decline(id, "BECAUSE", "")))
                .hasMessageContaining("has no reason “BECAUSE”");
    }

    @Test
    void who_pays_may_be_disputed_and_the_days_until_it_is_settled_are_kept() {
        RecommendationId id = given(advise(draft("Read together, one to one")));
        Taking disputed = new Taking(Route.How.COMMISSION, Optional.empty(), Optional.of(125_050L), true, "Nora");
        Taking settled = new Taking(Route.How.COMMISSION, Optional.of("ICB_CORE"), Optional.of(125_050L), false, "");

        nursery.does(ADVISED_ON, () -> answering.accept(id, disputed));
        Route open = read(id).came().route().orElseThrow();
        Answered answered = nursery.does(ADVISED_ON.plusDays(9), () -> answering.settle(id, settled));
        Recommendation.Came after = read(id).came();

        assertThat(open.isDisputed()).isTrue();
        assertThat(open.payer()).isEmpty();
        assertThat(answered).isEqualTo(new Answered.Moved(State.ACCEPTED));
        assertThat(after.route())
                .contains(new Route(
                        Route.How.COMMISSION,
                        Optional.of("ICB_CORE"),
                        Optional.of(125_050L),
                        Optional.of(ADVISED_ON),
                        Optional.of(ADVISED_ON.plusDays(9))));
        assertThat(after.person()).contains("Nora");
    }

    private Advised advise(Draft draft) {
        return therapist.does(ADVISED_ON, () -> advising.advise(draft));
    }

    private static RecommendationId given(Advised advised) {
        return ((Advised.Given) advised).id();
    }

    private Recommendation read(RecommendationId id) {
        return nursery.does(ADVISED_ON, () -> recommendations.find(id)).orElseThrow();
    }

    private Draft draft(String what) {
        return draft(what, tenMinutes(), false, Optional.empty());
    }

    private Draft draft(String what, Optional<Amount> amount, boolean considered, Optional<String> overruling) {
        return draft(Optional.empty(), what, amount, considered, overruling);
    }

    private Draft more(UUID advice, String what) {
        return draft(Optional.of(advice), what, tenMinutes(), false, Optional.empty());
    }

    private Draft draft(
            Optional<UUID> advice,
            String what,
            Optional<Amount> amount,
            boolean considered,
            Optional<String> overruling) {
        return new Draft(
                UUID.randomUUID(),
                request,
                advice,
                advice.isPresent() ? "" : "Stammers when hurried",
                what,
                "So that speaking becomes easy in one place first",
                Profession.TA,
                amount,
                Optional.empty(),
                "",
                "EAH_ADVICE_SETTING",
                Optional.of(BY_WHEN),
                considered,
                overruling);
    }

    private static Optional<Amount> tenMinutes() {
        return Optional.of(new Amount(10, 3, Amount.Per.WEEK, 12));
    }

    private List<String> kinds(UUID subject) {
        return ledger.of(subject).stream().map(line -> line.happening().kind()).toList();
    }
}
