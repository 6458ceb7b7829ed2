package org.evenhand.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser, started once in each thread that tells stories: starting it takes as long as ten pages do. Every visitor has a context of
 * its own in it, so that they share nothing. It ends when this Java machine does, whose pipe it listens to.
 */
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    static Browser ofThisThread() {
        Browser browser = OF_THIS_THREAD.get();
        if (!browser.isConnected()) {
            OF_THIS_THREAD.remove();
            browser = OF_THIS_THREAD.get();
        }
        return browser;
    }

    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
    }
}
