package org.evenhand.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.app.Application;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;

/** Evenhand itself, running with its demonstration, started once for all stories and stopped after the last. */
public final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final Mailboxes mailboxes;

    private Product(ConfigurableApplicationContext application, Mailboxes mailboxes) {
        this.application = application;
        this.mailboxes = mailboxes;
    }

    /** A second installation beside the first, with a data folder, a key and a port of its own; closed by who asked for it. */
    static Product another() {
        return start();
    }

    /** An installation on a data folder that a story holds, so that it can be stopped and begun again; closed by who asked for it. */
    static Product on(Path data) {
        return start(data);
    }

    private static Product start() {
        try {
            return start(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data"));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private static Product start(Path data) {
        Mailboxes mailboxes = Mailboxes.open();
        return new Product(
                Application.start(Stream.concat(mailboxes.settings().stream(), settings(data))
                        .toArray(String[]::new)),
                mailboxes);
    }

    private static Stream<String> settings(Path data) {
        return Stream.of(
                "--evenhand.database.data=" + data.toAbsolutePath(),
                "--evenhand.packs=" + Path.of("../packs/data").toAbsolutePath().normalize(),
                "--evenhand.site.demonstration=true",
                "--evenhand.site.dev=true",
                "--server.port=0");
    }

    /** What people receive from it. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** The address of a page: "/find" becomes "http://127.0.0.1:41234/find". */
    public String at(String path) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** A part of the running product, to look behind the pages. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Asks again until it is so, or a minute has passed; what lags behind a change is an event, and mail waits behind the mail before it. */
    public <T> T eventually(Supplier<T> question, Predicate<T> isSo) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        T answer = question.get();
        while (!isSo.test(answer) && System.nanoTime() < deadline) {
            answer = question.get();
        }
        return answer;
    }

    /**
     * The address within this product that came by mail.
     *
     * @param known how many messages had come before
     * @param below what the address begins with: "/coalition/sign/"
     */
    public String addressFromMail(int known, String below) {
        Pattern link = Pattern.compile(Pattern.quote(below) + "\\S+");
        List<String> found = eventually(
                () -> mailboxes.list().stream()
                        .skip(known)
                        .flatMap(letter -> link.matcher(letter.text()).results().map(MatchResult::group))
                        .toList(),
                links -> !links.isEmpty());
        return at(found.getFirst());
    }

    @Override
    public void close() {
        application.close();
        mailboxes.close();
    }

    /** Gives a story the running product. */
    public static final class Running implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Product.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Product.class))
                    .computeIfAbsent(Product.class, type -> start(), Product.class);
        }
    }
}
