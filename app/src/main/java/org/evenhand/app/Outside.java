package org.evenhand.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.evenhand.app.database.Installation;
import org.evenhand.app.database.OutsideDatabase;
import org.evenhand.app.vault.MasterKey;
import org.evenhand.packs.Packs;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.places.Places;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Use cases of the register for a command, on the database of an installation whether the product runs or not: the same classes as on the web,
 * without pages, jobs or sign-in. Only what is asked for is made.
 */
public final class Outside implements AutoCloseable {

    private static final String[] MODULES = {
        "org.evenhand.app.ledger", "org.evenhand.app.people", "org.evenhand.app.register"
    };
    private static final String NOT_HERE = ".*\\.web\\..*|.*Configuration|.*\\.Forgetting\\w+";

    private final AnnotationConfigApplicationContext parts;

    private Outside(AnnotationConfigApplicationContext parts) {
        this.parts = parts;
    }

    public static Outside on(Installation installation, Packs packs) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        // So that a setting with several values is a list, as it is in the product.
        parts.getBeanFactory().setConversionService(new DefaultConversionService());
        // Whoever opened it closes it.
        parts.registerBean(Installation.class, () -> installation, bean -> bean.setDestroyMethodName(""));
        parts.registerBean(MasterKey.class, installation::key);
        parts.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        parts.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Europe/London")));
        parts.registerBean(Packs.class, () -> packs);
        parts.registerBean(Areas.class, () -> Areas.from(packs));
        parts.registerBean(Places.class, () -> Places.from(packs));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(NOT_HERE)));
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan(MODULES);
        parts.register(OutsideDatabase.class);
        parts.refresh();
        return new Outside(parts);
    }

    public <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    @Override
    public void close() {
        parts.close();
    }
}
