package org.samenhang.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a machine can find of WCAG 2.2 AA in a page, by axe-core. It is asked in the page itself for violations alone: to carry all it looked at
 * out of the browser took most of the time of these tests.
 */
public final class Barriers {

    private static final String AXE = source();
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the page is and how it looks, whatever stands on it. */
    private static final String LOOKS = """
            [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches,
             document.documentElement.dataset.theme, !!document.querySelector('[aria-invalid=true], [role=alert]'),
             !!document.querySelector('dialog[open], [popover]:popover-open'), document.querySelectorAll('details[open]').length].join(' ')
            """;

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private Barriers() {}

    /**
     * Each violation with its rule and the elements it was found on; empty when there are none. Contrast, which takes two thirds of the time, is
     * looked at once for a kind of page that looks the same.
     */
    public static List<String> on(Page page) {
        String kind = Walk.kind(page.url().replaceFirst("https?://[^/]*", "").replaceFirst("[?#].*", ""));
        boolean contrast = !kind.startsWith("/") || LOOKED_AT.add(kind + page.evaluate(LOOKS));
        page.evaluate(AXE);
        return ((List<?>) page.evaluate("""
                        async ([tags, contrast]) => {
                          const found = await axe.run(document, {
                            runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: contrast } },
                            resultTypes: ['violations'], reporter: 'v2' });
                          return found.violations.map(rule =>
                            rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' '));
                        }
                        """, List.of(TAGS, contrast)))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream axe = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
