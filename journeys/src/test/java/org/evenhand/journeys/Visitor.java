package org.evenhand.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person with a browser. Every page they come to is checked: it was answered, it has one heading, it fits the window, nothing on it was
 * blocked, and no rule of WCAG 2.2 AA that can be checked by machine is broken.
 */
public final class Visitor implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private final BrowserContext context;
    private final Page page;
    private final boolean withScript;
    private final Set<String> faults = new LinkedHashSet<>();
    private @Nullable Response arrived;

    private Visitor(boolean withScript, int width) {
        this.withScript = withScript;
        context = Chromium.ofThisThread()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(withScript)
                        .setViewportSize(width, 900)
                        .setLocale("en-GB"));
        page = context.newPage();
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                arrived = response;
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                faults.add(message.text());
            }
        });
    }

    /** With JavaScript, on a desk. */
    public static Visitor atADesk() {
        return new Visitor(true, 1280);
    }

    /** Without JavaScript, on a small phone. */
    public static Visitor onAPhoneWithoutScript() {
        return new Visitor(false, 320);
    }

    public static Visitor withWindow(int width) {
        return new Visitor(true, width);
    }

    public Visitor goTo(String address) {
        Response response = page.navigate(address);
        assertThat(response.status()).as(address).isLessThan(400);
        check();
        return this;
    }

    /** A page that was saved, read without us. */
    public Visitor open(Path saved) {
        arrived = null;
        page.navigate(saved.toUri().toString());
        check();
        return this;
    }

    public Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        check();
        return this;
    }

    public Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        check();
        return this;
    }

    public Visitor choose(String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    public Visitor enter(String field, String text) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    public Visitor signIn(Product product, String email, String password) {
        goTo(product.at("/sign-in"));
        enter("Email address", email);
        enter("Password", password);
        return press("Sign in");
    }

    public Visitor sees(String text) {
        assertThat(page.locator("body").innerText())
                .as("the page at %s", page.url())
                .contains(text);
        return this;
    }

    public String heading() {
        return page.locator("h1").first().innerText();
    }

    public String address() {
        return page.url();
    }

    public Page page() {
        return page;
    }

    public Visitor screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    /** What is true of every page of ours. A fault is kept until the visitor leaves, so that one visit finds all of them. */
    private void check() {
        // A page that has only begun to arrive has no heading and no title yet.
        page.waitForLoadState();
        String where = URI.create(page.url()).getPath();
        if (page.locator("h1").count() != 1) {
            faults.add("%s has %d headings of the first rank"
                    .formatted(where, page.locator("h1").count()));
        }
        if (page.title().isBlank()) {
            faults.add("%s has no title".formatted(where));
        }
        if (arrived != null) {
            Html.errorsIn(arrived.text()).forEach(error -> faults.add("%s: HTML: %s".formatted(where, error)));
        }
        if (withScript) {
            int tooWide = ((Number) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
            if (tooWide > 0) {
                faults.add("%s sticks out by %d pixels at a width of %d"
                        .formatted(where, tooWide, page.viewportSize().width));
            }
            new AxeBuilder(page)
                            // No page of ours has frames, so that what was found need not be put together in a page of
                            // its own.
                            .setLegacyMode(true)
                            .withTags(WCAG_22_AA)
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(rule -> "%s: WCAG 2.2 AA: %s".formatted(where, said(rule)))
                            .forEach(faults::add);
        }
    }

    private static String said(Rule rule) {
        return "%s: %s %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
    }

    /** Leaves, and says what was wrong on the way. */
    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what was wrong on the pages that were visited").isEmpty();
    }
}
