package org.samenhang.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine. {@code -Dchromium=PATH} takes another. */
public final class Chromium {

    private Chromium() {}

    /** Starts it, without a screen. What is waited for may take its time: nothing here is a stopwatch. */
    public static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(path())
                                .setArgs(
                                        List.of(
                                                "--headless",
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync",
                                                // pages live shortly here: to make their scripts faster took half of
                                                // the browser's time.
                                                // What works long on one thing, such as making a key of a passphrase,
                                                // still is
                                                "--js-flags=--invocation-count-for-maglev=30000 --invocation-count-for-turbofan=300000")));
    }

    private static Path path() {
        return Stream.of(System.getProperty("chromium", ""), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .filter(one -> !one.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./samenhang test installs it"));
    }
}
