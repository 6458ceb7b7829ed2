package org.evenhand.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.evenhand.app.Application;
import org.evenhand.app.house.broken.Broken;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.core.Violations;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void each_uses_only_what_its_package_info_allows() {
        MODULES.verify();
    }

    @Test
    void the_rule_bites_where_a_module_reaches_for_another_that_it_may_not_use() {
        ApplicationModules broken = ApplicationModules.of(Broken.class, testsToo -> true);

        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("casework")
                .hasMessageContaining("campaign");
    }

    @Test
    void every_module_says_what_it_may_use() {
        assertThat(MODULES.stream())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(
                                Class.forName(module.getBasePackage().getName() + ".package-info")
                                        .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as("@ApplicationModule in the package-info of %s", module.getIdentifier())
                        .isNotNull());
    }

    @Test
    void the_picture_of_them_is_drawn_from_the_code() {
        StringBuilder page = new StringBuilder("""
                # Modules

                Drawn from the code by ModulesTest. An arrow says “uses”.

                ```mermaid
                graph TD
                """);
        for (ApplicationModule module : MODULES.stream()
                .sorted((a, b) -> a.getIdentifier().compareTo(b.getIdentifier()))
                .toList()) {
            page.append("    ").append(module.getIdentifier()).append('\n');
            String uses = module.getDirectDependencies(MODULES, DependencyType.USES_COMPONENT, DependencyType.DEFAULT)
                    .uniqueModules()
                    .map(other -> other.getIdentifier().toString())
                    .filter(other -> !other.equals("site"))
                    .sorted()
                    .map(other -> "    %s --> %s\n".formatted(module.getIdentifier(), other))
                    .collect(Collectors.joining());
            page.append(uses);
        }
        page.append("```\n\nEvery module with pages also uses `site`; those arrows are left out.\n");

        GeneratedDocument.named("modules.md").mustSay(page.toString());
    }
}
