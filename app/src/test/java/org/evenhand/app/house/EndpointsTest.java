package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.people.SecurityConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Walks every address: each is on the short list of those open to everybody, or its method says who may use it. */
@EvenhandTest
class EndpointsTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void each_is_open_on_purpose_or_says_who_may_use_it() {
        Map<String, String> table = new TreeMap<>();
        List<String> unguarded = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String path : mapping.getPatternValues()) {
                String rule = ruleOf(path, method);
                table.put(path + " " + mapping.getMethodsCondition().getMethods(), rule);
                if (rule.isEmpty()) {
                    unguarded.add(path + " in " + method);
                }
            }
        });

        assertThat(unguarded).isEmpty();
        assertThat(table).isNotEmpty();
        StringBuilder page = new StringBuilder("""
                # Addresses and who may use them

                Written by EndpointsTest, which fails where an address has no rule.

                | address | who |
                | --- | --- |
                """);
        table.forEach((address, rule) ->
                page.append("| `").append(address).append("` | ").append(rule).append(" |\n"));
        GeneratedDocument.named("addresses.md").mustSay(page.toString());
    }

    @Test
    void an_address_without_a_rule_would_be_noticed() throws NoSuchMethodException {
        HandlerMethod forgotten = new HandlerMethod(new Forgotten(), Forgotten.class.getMethod("everything"));

        assertThat(ruleOf("/children", forgotten)).isEmpty();
    }

    private static String ruleOf(String path, HandlerMethod method) {
        if (SecurityConfiguration.OPEN_TO_EVERYBODY.stream()
                .anyMatch(
                        open -> PathPatternParser.defaultInstance.parse(open).matches(PathContainer.parsePath(path)))) {
            return "everybody";
        }
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        return rule == null ? "" : "`" + rule.value() + "`";
    }

    /** A controller whose author forgot to say who may use it. */
    static final class Forgotten {

        public String everything() {
            return "everything";
        }
    }
}
