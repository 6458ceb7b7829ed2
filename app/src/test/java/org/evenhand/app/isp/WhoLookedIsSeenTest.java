package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.Contacting;
import org.evenhand.app.access.FamilyLinks;
import org.evenhand.app.access.FormToken;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.accountability.Advising;
import org.evenhand.app.accountability.Advising.Advised;
import org.evenhand.app.accountability.Amount;
import org.evenhand.app.accountability.Draft;
import org.evenhand.app.isp.WritingPlans.Written;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.notices.Notices;
import org.evenhand.app.people.Role;
import org.evenhand.app.visits.Span;
import org.evenhand.app.visits.Visit;
import org.evenhand.app.visits.Visiting;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page about one child, as everybody who may: each time an entry is made that the family sees. A page that is added falls here
 * until it records who looked, and until somebody of these scenes can open it.
 */
@EvenhandTest
class WhoLookedIsSeenTest {

    /** Addresses that begin so are about one child, whichever module has them. */
    private static final Set<String> ABOUT_A_CHILD =
            Set.of("requests", "triage", "visits", "recommendations", "plans", "appointments", "notices", "family");

    /** The modules that keep anything of a child. */
    private static final Set<String> KEEP_CHILDREN = Set.of("access", "accountability", "isp", "visits", "notices");

    /** What has a variable and is not about one child who was asked for. */
    private static final Set<String> OTHERS = Set.of(
            // What somebody is writing, before anything was asked.
            "/ask/{question}",
            // Times and references, without a name.
            "/calendars/{secret}.ics");

    /** Lists that show more of a child than a first name, the kind of help and dates. */
    private static final List<String> LISTS = List.of("/duties", "/plans", "/visits/plan?request={id}");

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
    WritingPlans writing;

    @Autowired
    SupportPlans plans;

    @Autowired
    Visiting visiting;

    @Autowired
    Notices notices;

    @Autowired
    FamilyLinks links;

    @Autowired
    Ledger ledger;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Person nursery;
    private Person triage;
    private Person specialist;

    /** One request, and what its addresses are made of: by the first part of an address. */
    private record Scene(RequestId request, Map<String, String> ids) {

        String path(String pattern) {
            String first = pattern.split("[/?]")[1];
            return pattern.replaceAll("\\{(id|request|secret)}", ids.getOrDefault(first, request.toString()))
                    .replace("{number}", "1")
                    .replace("{outcome}", "o1")
                    .replace("{provision}", "p1");
        }
    }

    @Test
    void every_page_about_a_child_says_in_the_record_that_somebody_looked() {
        List<Scene> scenes = List.of(everythingThereIs(), accepted(), asked(), askedForMore(), declined());
        List<Browser> people = List.of(
                new Browser(port).signIn(nursery),
                new Browser(port).signIn(triage),
                new Browser(port).signIn(specialist),
                new Browser(port));
        List<String> unseen = new ArrayList<>();
        List<String> neverShown = new ArrayList<>();

        for (String pattern : patterns()) {
            boolean isShown = false;
            for (Scene scene : LISTS.contains(pattern) ? scenes.subList(0, 1) : scenes) {
                String path = scene.path(pattern);
                for (Browser browser : people) {
                    long before = looks(scene);
                    Shown page = browser.get(path);
                    boolean isThis = page.status() == 200
                            && page.path().equals(path.split("\\?")[0])
                            && (!LISTS.contains(pattern) || isNamed(page));
                    isShown |= isThis;
                    if (isThis && looks(scene) == before) {
                        unseen.add(pattern);
                    }
                }
            }
            if (!isShown) {
                neverShown.add(pattern);
            }
        }

        assertThat(Set.copyOf(unseen))
                .as("shown without an entry: read it through access.Looking")
                .isEmpty();
        assertThat(neverShown)
                .as("nobody of these scenes could open it: add what it needs to a scene")
                .isEmpty();
    }

    /** By the child's name, or by what was advised for them. */
    private static boolean isNamed(Shown page) {
        return page.text().contains("Ola (invented)") || page.text().contains("Read together, one to one");
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>(LISTS);
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (isRead(mapping)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.contains("{") && !OTHERS.contains(path))
                        .filter(path -> ABOUT_A_CHILD.contains(path.split("/")[1]) || keepsChildren(method))
                        .forEach(patterns::add);
            }
        });
        return patterns;
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean keepsChildren(HandlerMethod method) {
        String module = method.getBeanType().getPackageName().replace("org.evenhand.app.", "");
        return KEEP_CHILDREN.contains(module.split("\\.")[0]);
    }

    private long looks(Scene scene) {
        return ledger.of(scene.request().value()).stream()
                .filter(line -> line.happening().kind().equals(Looking.READ))
                .count();
    }

    @BeforeEach
    void a_nursery_and_a_service() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        triage = world.aService(area);
        world.offers(triage, Profession.SLT);
        specialist = world.aSpecialistOf(triage);
    }

    /** Met, advised, with a plan, a visit and a notice; the family follows. */
    private Scene everythingThereIs() {
        RequestId request = accepted().request();
        LocalDate today = LocalDate.now(clock);
        specialist.does(() -> contacting.firstSeen(request, today));
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("recommendations", advised(request, today));
        ids.put("plans", planned(request));
        ids.put("appointments", visited(request, today));
        ids.put("notices", told(request));
        ids.put(
                "family",
                nursery.does(() -> links.make(request)).orElseThrow().secret().text());
        return new Scene(request, ids);
    }

    private String advised(RequestId request, LocalDate today) {
        Draft draft = new Draft(
                UUID.randomUUID(),
                request,
                "Stammers when hurried",
                "Read together, one to one",
                "So that speaking becomes easy in one place first",
                Profession.TA,
                new Amount(10, 3, Amount.Per.WEEK, 12),
                "EAH_ADVICE_SETTING",
                today.plusDays(30));
        return ((Advised.Given) specialist.does(() -> advising.advise(draft)))
                .id()
                .toString();
    }

    private String planned(RequestId request) {
        PlanId plan = ((Written.Done) nursery.does(() -> writing.begin(request))).id();
        PlanDocument whole = InventedPlans.whole();
        nursery.does(() -> writing.save(
                plan,
                0,
                "all",
                draft -> draft.withAboutMe(whole.aboutMe())
                        .withNeeds(whole.needs())
                        .with(InventedPlans.outcome())
                        .withReview(List.of(), whole.nextReview())));
        int revision =
                nursery.does(() -> plans.read(plan, "test")).orElseThrow().revision();
        nursery.does(() -> writing.publish(plan, revision));
        return plan.toString();
    }

    private String visited(RequestId request, LocalDate today) {
        Span when = Span.on(today.plusDays(7), LocalTime.of(9, 0), LocalTime.of(10, 0))
                .orElseThrow();
        Visiting.Result proposed = specialist.does(() -> visiting.propose(
                request, new Visiting.Proposal(Visit.Mode.IN_PERSON, when, "Specialist", "Invented: bring a slope")));
        return ((Visiting.Result.Done) proposed).id().toString();
    }

    private String told(RequestId request) {
        await().until(() -> nursery.does(() -> !notices.of(request).isEmpty()));
        return nursery.does(() -> notices.of(request)).getFirst().id().toString();
    }

    private Scene asked() {
        Asked sent = nursery.does(
                () -> asking.ask(FormToken.random(), World.about("Ola (invented)", "stammers when hurried")));
        return new Scene(((Asked.Sent) sent).id(), Map.of());
    }

    private Scene accepted() {
        Scene scene = asked();
        triage.does(() -> triaging.accept(scene.request(), specialist.account()));
        return scene;
    }

    private Scene askedForMore() {
        Scene scene = asked();
        triage.does(() -> triaging.askForMore(scene.request(), List.of("TRIED"), ""));
        return scene;
    }

    private Scene declined() {
        Scene scene = asked();
        triage.does(() -> triaging.decline(scene.request(), World.noCapacity()));
        Person second = world.withRoles(triage, Role.TRIAGE_LEAD);
        second.does(() -> triaging.confirmDecline(scene.request()));
        return scene;
    }
}
