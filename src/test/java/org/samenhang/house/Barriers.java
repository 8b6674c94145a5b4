package org.samenhang.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a machine can find of WCAG 2.2 AA in a page, by axe-core. It is asked in the page itself for violations alone: to carry all it looked at
 * out of the browser took most of the time of these tests.
 */
public final class Barriers {

    private static final String AXE = source();
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Barriers() {}

    /** Each violation with its rule and the elements it was found on; empty when there are none. */
    public static List<String> on(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate("""
                        async tags => {
                          const found = await axe.run(document, {
                            runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], reporter: 'v2' });
                          return found.violations.map(rule =>
                            rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' '));
                        }
                        """, TAGS))
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
