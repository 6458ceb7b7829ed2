package org.evenhand.app;

import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.access.Browser;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Links and forms of our own pages that lead to no address of this installation. */
final class DeadLinks {

    private DeadLinks() {}

    /** Addresses without their queries, in order. */
    static Set<String> on(Browser.Shown page, RequestMappingHandlerMapping addresses) {
        Set<String> dead = new TreeSet<>();
        for (Element link : page.document().select("a[href^=/], form[action^=/]")) {
            String path = link.attr(link.is("a") ? "href" : "action").replaceFirst("[?#].*", "");
            if (!path.startsWith("/assets/") && !path.equals("/sign-out") && !isThere(path, addresses)) {
                dead.add(path);
            }
        }
        return dead;
    }

    private static boolean isThere(String path, RequestMappingHandlerMapping addresses) {
        PathContainer parsed = PathContainer.parsePath(path);
        return addresses.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(parsed));
    }
}
