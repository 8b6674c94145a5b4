package org.samenhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samenhang.access.settings.Adviser;
import org.samenhang.house.Barriers;
import org.samenhang.house.Chromium;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every component on a page, under the content security policy of the application, looked at by a browser and by axe. */
class GalleryTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GalleryTest::answer);
        server.start();
        browser = Chromium.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "gallery,1440,LIGHT",
        "gallery,1440,DARK",
        "gallery,768,LIGHT",
        "gallery,360,LIGHT",
        "gallery,360,DARK",
        "gallery,320,LIGHT",
        "gallery,1920,LIGHT",
        "galleryFamily,360,LIGHT",
        "galleryFamily,360,DARK",
        "galleryFamily,1440,LIGHT"
    })
    void everyComponentIsAccessibleAndFitsItsScreen(String template, int width, ColorScheme scheme) {
        try (var context = context(width, scheme);
                var page = context.newPage()) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(address(template));
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", template + "-" + width + "-" + scheme + ".png")));

            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isEqualTo(width);
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    @Test
    void theSummaryOfWhatIsToBeMendedTakesTheFocus() {
        try (var context = context(1440, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(address("gallery"));
            page.waitForFunction("document.activeElement.classList.contains('errors')");
            page.locator(".errors a").first().click();
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("question");
        }
    }

    @Test
    void withColoursOfTheReadersOwnItStillShowsItsEdges() {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1024, 900)
                        .setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
                var page = context.newPage()) {
            page.navigate(address("gallery"));
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "gallery-forced.png")));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.status')).borderTopStyle"))
                    .isEqualTo("solid");
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    @Test
    void itFitsFromRightToLeftToo() {
        try (var context = context(360, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(address("gallery"));
            page.evaluate("document.documentElement.dir = 'rtl'");
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "gallery-rtl.png")));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void everyTextIsThereInEnglish() {
        assertThat(render("gallery", "", null, Locale.ENGLISH)).contains("Skip to the content", "View as a table");
    }

    @Test
    void aReaderChoosesDarkAndItStays() {
        try (var context = context(1440, ColorScheme.LIGHT);
                var page = context.newPage()) {
            page.navigate(address("gallery"));
            page.locator(".account summary").click();
            page.locator("[data-theme-choice=dark]").click();
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "gallery-account.png")));
            page.navigate(address("gallery"));
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            assertThat(Barriers.on(page)).isEmpty();
        }
    }

    @Test
    void onPaperThereAreNoButtons() {
        try (var context = context(1440, ColorScheme.DARK);
                var page = context.newPage()) {
            page.navigate(address("gallery"));
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "gallery-print.png")));
            page.pdf(new com.microsoft.playwright.Page.PdfOptions().setPath(Path.of("target", "gallery.pdf")));
            assertThat(page.locator(".button:visible, .nav:visible").count()).isZero();
            assertThat(
                            page.evaluate(
                                    "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgba(0, 0, 0, 0)rgb(255, 255, 255)");
        }
    }

    /** What comes with every page, in bytes before compression; leaves a page of 25 kB within the budgets of 150 and 100 kB. */
    @ParameterizedTest
    @ValueSource(strings = {"gallery", "galleryFamily"})
    void theFrameIsLight(String template) {
        try (var context = context(360, ColorScheme.LIGHT);
                var page = context.newPage()) {
            var weights = new HashMap<String, Integer>();
            page.onResponse(response -> {
                if (!response.url().equals(address(template))) {
                    weights.put(response.url(), response.body().length);
                }
            });
            page.navigate(address(template));
            page.waitForFunction("document.fonts.status === 'loaded'");
            int all = weights.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(weights.keySet()).anyMatch(url -> url.endsWith(".woff2"));
            assertThat(all).as(weights.toString()).isLessThan(template.equals("gallery") ? 125_000 : 75_000);
        }
    }

    @Test
    void theGalleryCanBeOpenedAsAFile() throws IOException {
        Files.writeString(
                Path.of("target", "gallery.html"), render("gallery", "classes/static", null, Locale.of("nl")));
        assertThat(Path.of("target", "gallery.html")).content().contains("classes/static/css/samenhang.css");
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    private static String address(String template) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + template;
    }

    private static String render(String template, String base, @Nullable String theme, Locale locale) {
        var output = new StringOutput();
        TEMPLATES.render(
                "web/" + template + ".jte",
                Map.of("page", page(template.contains("Family"), theme, locale), "base", base),
                output);
        return output.toString();
    }

    private static Page page(boolean family, @Nullable String theme, Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        var nav = family
                ? List.<NavItem>of()
                : List.of(
                        new NavItem("/work", "Mijn werk", true),
                        new NavItem("/cases", "Casussen", false),
                        new NavItem("/meetings", "Bijeenkomsten", false),
                        new NavItem("/places", "Plekken", false),
                        new NavItem("/monitor", "Monitor", false));
        return new Page(
                messages,
                locale,
                "/gallery",
                family ? "Sil" : "Marit de Boer",
                family ? null : "Procesregisseur",
                family ? null : "Regio Demo",
                nav,
                "_csrf",
                "proof",
                family,
                family ? null : "Je aanmelding is opgeslagen.",
                family ? new Adviser("Vertrouwenspersoon", "088 000 00 00", "", "https://vertrouwen.example") : null,
                null,
                theme);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body;
        String type;
        if (path.startsWith("/gallery")) {
            String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
            body = render(path.substring(1), "", cookie.contains("theme=dark") ? "dark" : null, Locale.of("nl"))
                    .getBytes(StandardCharsets.UTF_8);
            type = "text/html";
        } else {
            try (InputStream file = GalleryTest.class.getResourceAsStream("/static" + path)) {
                body = file == null ? new byte[0] : file.readAllBytes();
            }
            type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
        }
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
