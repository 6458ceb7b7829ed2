package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.site.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whoever signs in can go from their first page to one page of every kind that their links lead to, on a small phone, and finds none that is
 * dead. What anybody may open is visited by {@link EveryPublicPageStory}.
 */
@ExtendWith(Product.Running.class)
class EveryRoleFollowsItsLinksStory {

    /** Where the links of one page lead within the product, in order. */
    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(link => link.getAttribute('href'))";

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {"nursery", "triage", "vision", "lead", "commissioner", "administrator", "campaign", "auditor"})
    void from_the_first_page_to_one_of_every_kind(String mailbox, Product product) {
        Pages pages = new Pages(product.part(RequestMappingHandlerMapping.class));
        Set<String> dead = new TreeSet<>();
        Set<String> visited = pages.patternsOf(EveryPublicPageStory.PAGES);
        int everybodys = visited.size();
        Deque<String> waiting = new ArrayDeque<>(List.of("/home"));
        try (Visitor visitor = Visitor.withWindow(320)) {
            visitor.signIn(product, mailbox + "@evenborough.invalid", "evenborough-is-invented");
            while (!waiting.isEmpty()) {
                String path = waiting.remove();
                Optional<Pages.Address> address = pages.find(path);
                if (address.isEmpty()) {
                    dead.add(path);
                } else if (address.get().isPage() && visited.add(address.get().pattern())) {
                    visitor.goTo(product.at(path))
                            .screenshot("roles/%s%s".formatted(mailbox, path.replaceAll("[^A-Za-z0-9]+", "-")));
                    for (Object link : (List<?>) visitor.page().evaluate(LINKS)) {
                        waiting.add(link.toString().replaceFirst("#.*", ""));
                    }
                }
            }
        }
        assertThat(dead)
                .as("addresses that links lead to and that are not there")
                .isEmpty();
        assertThat(visited).as("kinds of pages that %s came to", mailbox).hasSizeGreaterThan(everybodys);
    }

    /** Every address of the product that can be opened. */
    private record Pages(RequestMappingHandlerMapping mappings) {

        /** @param isPage whether it is a page for people: not a download, and not an answer for programs */
        record Address(String pattern, boolean isPage) {}

        Optional<Address> find(String path) {
            PathContainer parsed = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
            return mappings.getHandlerMethods().entrySet().stream()
                    .filter(one -> isOpened(one.getKey()))
                    .flatMap(one -> one.getKey().getPatternValues().stream()
                            .filter(pattern -> PathPatternParser.defaultInstance
                                    .parse(pattern)
                                    .matches(parsed))
                            .map(pattern -> new Address(pattern, isPage(one.getValue()))))
                    // "/requests/new" goes before "/requests/{id}".
                    .min((a, b) -> PathPatternParser.defaultInstance
                            .parse(a.pattern())
                            .compareTo(PathPatternParser.defaultInstance.parse(b.pattern())));
        }

        Set<String> patternsOf(List<String> paths) {
            return paths.stream()
                    .flatMap(path -> find(path).stream())
                    .map(Address::pattern)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private static boolean isOpened(RequestMappingInfo mapping) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            return methods.isEmpty() || methods.contains(RequestMethod.GET);
        }

        private static boolean isPage(HandlerMethod handler) {
            return Answer.class.isAssignableFrom(handler.getMethod().getReturnType());
        }
    }
}
