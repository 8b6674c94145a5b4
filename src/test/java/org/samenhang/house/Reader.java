package org.samenhang.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** Somebody at a browser. One Chromium serves all tests; each reader has cookies and a window of their own. */
public final class Reader implements AutoCloseable {

    private static final Browser CHROMIUM = Chromium.start();

    private final BrowserContext context;
    private final Page page;

    private Reader(Browser.NewContextOptions options) {
        context = CHROMIUM.newContext(options.setBaseURL(House.open().address()).setLocale("nl-NL"));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
    }

    /** A stranger at a desk. */
    public static Reader stranger() {
        return new Reader(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** Somebody signed in, at a desk. */
    public static Reader of(ARegion.Somebody who) {
        return stranger().signedIn(who);
    }

    /** Somebody signed in, on a phone of 360 points wide. */
    public static Reader onPhone(ARegion.Somebody who) {
        return strangerOnPhone().signedIn(who);
    }

    /** A stranger on a phone of 360 points wide. */
    public static Reader strangerOnPhone() {
        return new Reader(new Browser.NewContextOptions().setViewportSize(360, 740));
    }

    /** Somebody whose browser runs no scripts. */
    public static Reader withoutScripts() {
        return new Reader(
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
    }

    /** A stranger at a desk who likes it dark. */
    public static Reader inTheDark() {
        return new Reader(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    public Reader signedIn(ARegion.Somebody who) {
        context.addCookies(List.of(new Cookie("samenhang", who.token())
                .setUrl(House.open().address())
                .setHttpOnly(true)));
        return this;
    }

    /** Somebody with this session token. */
    public Reader signedInWith(String token) {
        context.addCookies(List.of(
                new Cookie("samenhang", token).setUrl(House.open().address()).setHttpOnly(true)));
        return this;
    }

    /** The page in the window, to act on. */
    public Page page() {
        return page;
    }

    /** Goes to an address of Samenhang. */
    public Reader to(String path) {
        page.navigate(path);
        return this;
    }

    /** No violation of WCAG 2.2 AA that a machine can find on the page as it is now, nor anything wider than the window. */
    public Reader findsNoBarrier() {
        assertThat(Barriers.on(page)).as("axe on " + page.url()).isEmpty();
        return fits();
    }

    /** Nothing on the page is wider than the window. */
    public Reader fits() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("points that " + page.url() + " is too wide")
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** Keeps a picture of the page under target/pictures, for who wants to look: {@code ./samenhang test -Dpictures=true}. */
    public Reader picture(String name) {
        if (!Boolean.getBoolean("pictures")) {
            return this;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
