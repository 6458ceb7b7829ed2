package org.evenhand.app.isp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.Browser.Shown;
import org.evenhand.app.access.Looking;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.family.FamilyLinks;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.accountability.Recommendations;
import org.evenhand.app.isp.CaseWorld.People;
import org.evenhand.app.ledger.Ledger;
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
    CaseWorld cases;

    @Autowired
    FamilyLinks links;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Ledger ledger;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    /** One request, and what its addresses are made of: by the first part of an address. */
    private record Scene(RequestId request, Map<String, String> ids) {

        String path(String pattern) {
            String first = pattern.split("[/?]")[1];
            return pattern.replaceAll("\\{(id|request|secret)}", ids.getOrDefault(first, request.toString()))
                    .replace("{recommendation}", ids.getOrDefault("recommendations", request.toString()))
                    .replace("{advice}", ids.getOrDefault("advice", request.toString()))
                    .replace("{number}", "1")
                    .replace("{outcome}", "o1")
                    .replace("{provision}", "p1");
        }
    }

    @Test
    void every_page_about_a_child_says_in_the_record_that_somebody_looked() {
        People of = cases.people();
        List<Scene> scenes = List.of(
                everythingThereIs(of),
                only(cases.accepted(of)),
                only(cases.asked(of)),
                only(cases.askedForMore(of)),
                only(cases.declined(of)));
        List<Browser> people = List.of(
                new Browser(port).signIn(of.nursery()),
                new Browser(port).signIn(of.triage()),
                new Browser(port).signIn(of.specialist()),
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

    /** Met, advised, with a plan, a visit and a notice; the family follows. */
    private Scene everythingThereIs(People people) {
        RequestId request = cases.met(people);
        LocalDate today = cases.today();
        RecommendationId advised = cases.advised(people, request, "Read together, one to one", today.plusDays(30));
        return new Scene(
                request,
                Map.of(
                        "recommendations",
                        advised.toString(),
                        "advice",
                        people.nursery()
                                .does(() -> recommendations.find(advised))
                                .orElseThrow()
                                .advice()
                                .toString(),
                        "plans",
                        cases.planned(people, request).toString(),
                        "appointments",
                        cases.visited(people, request, today.plusDays(7)).toString(),
                        "notices",
                        cases.told(people, request).toString(),
                        "family",
                        people.nursery()
                                .does(() -> links.make(request))
                                .orElseThrow()
                                .secret()
                                .text()));
    }

    private static Scene only(RequestId request) {
        return new Scene(request, Map.of());
    }
}
