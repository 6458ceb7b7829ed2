package org.evenhand.app.accountability;

import static org.evenhand.app.access.World.aChildWhoStammers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** Invented advice as far as a test needs it: a nursery asked, a service took it, its specialist met the child and advised. */
@Component
public class AdviceWorld {

    private final World world;
    private final Triaging triaging;
    private final Contacting contacting;
    private final Advising advising;

    AdviceWorld(World world, Triaging triaging, Contacting contacting, Advising advising) {
        this.world = world;
        this.triaging = triaging;
        this.contacting = contacting;
        this.advising = advising;
    }

    /** Who is concerned. */
    public record Case(Person nursery, Person service, Person therapist, RequestId request) {

        public LaCode area() {
            return nursery.area();
        }
    }

    /** A child whom a therapist met on this day. */
    public Case met(LocalDate on) {
        LaCode area = world.anArea();
        Person nursery = world.aNursery(area);
        Person service = world.aService(area);
        Person therapist = world.aSpecialistOf(service);
        world.offers(service, Profession.SLT);
        LocalDate asked = on.minusDays(28);
        RequestId request = world.asks(nursery, asked, aChildWhoStammers());
        service.does(asked, () -> triaging.accept(request, therapist.account()));
        therapist.does(on, () -> contacting.firstSeen(request, on));
        return new Case(nursery, service, therapist, request);
    }

    /** Something the nursery is to do. */
    public RecommendationId advised(Case of, LocalDate on, LocalDate byWhen) {
        return ((Advising.Advised.Given) of.therapist().does(on, () -> advising.advise(draft(of.request(), byWhen))))
                .id();
    }

    /** The same, without a day: the rule of the pack counts it. */
    RecommendationId advisedByRule(Case of, LocalDate on) {
        Draft named = draft(of.request(), on);
        Draft ruled = new Draft(
                named.form(),
                named.request(),
                named.advice(),
                named.found(),
                named.what(),
                named.why(),
                named.deliverer(),
                named.amount(),
                named.startBy(),
                named.shownBy(),
                named.duty(),
                Optional.empty(),
                false,
                Optional.empty());
        return ((Advising.Advised.Given) of.therapist().does(on, () -> advising.advise(ruled))).id();
    }

    private static Draft draft(RequestId request, LocalDate byWhen) {
        return new Draft(
                UUID.randomUUID(),
                request,
                "Stammers when hurried",
                "Read together, one to one",
                "So that speaking becomes easy in one place first",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                byWhen);
    }
}
