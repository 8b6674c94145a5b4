package org.samenhang.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What a machine can find of WCAG 2.2 AA in a page, by axe-core. It is asked in the page itself for violations alone: to carry all it looked at
 * out of the browser took most of the time of these tests.
 */
public final class Barriers {

    private static final String AXE = source();

    /** Laid ready in a page and run when it is wanted: to carry it into each page took a quarter of the time of looking. */
    private static final String READY = "window.__axe = () => {" + AXE + "\n};";

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** In which colours the page is shown, whatever stands on it. */
    private static final String LOOKS = """
            [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches,
             matchMedia('print').matches, document.documentElement.dataset.theme, innerWidth].join(' ')
            """;

    /**
     * Each text with what styles can know of where it stands: the names, classes, states and order of what it is in, and what those attributes
     * say that a style sheet of the page asks for. Our pages have no styles of their own (the content policy keeps them out), so two texts that
     * stand alike look alike.
     */
    private static final String STANDS = """
            () => {
              const known = new Map();
              const styles = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join();
              const named = new Set(styles.match(/(?<=\\[|attr\\()[\\w-]+/g));
              const place = (element) => {
                if (!element || element === document.documentElement) return '';
                if (!known.has(element)) {
                  const marks = [...element.attributes].filter(one => !/^(id|href|src|name|value|for|title|content|alt|d|x|y|transform|points|viewBox|data-(id|ring|aloud|text|pulse).*|aria-(label|labelledby|describedby|controls))$/.test(one.name))
                    .map(one => one.name + (named.has(one.name) || /^(class|role|type|fill|stroke|style|open|aria-.*)$/.test(one.name) ? '=' + one.value : ''));
                  known.set(element, place(element.parentElement) + '>' + element.localName + '[' + marks.sort().join() + ']'
                    + (element.matches(':first-child') ? 'f' : '') + (element.matches(':last-child') ? 'l' : '')
                    + ([...element.parentElement.children].indexOf(element) % 2));
                }
                return known.get(element);
              };
              const texts = [...document.querySelectorAll('body *')].filter(element =>
                [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || element.matches('input, textarea, select'));
              window.__texts = texts;
              return texts.map(place);
            }
            """;

    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private Barriers() {}

    /** Lays axe ready in every page that this browser window will show. */
    static void awaitIn(BrowserContext window) {
        window.addInitScript(READY);
    }

    /**
     * Each violation with its rule and the elements it was found on; empty when there are none. Contrast, which takes two thirds of the time, is
     * looked at for each text that stands in a place where none stood yet on any page in these colours.
     */
    public static List<String> on(Page page) {
        page.waitForLoadState();
        if (!Boolean.TRUE.equals(page.evaluate("typeof __axe === 'function' && (__axe(), true)"))) {
            page.evaluate(AXE);
        }
        String looks = String.valueOf(page.evaluate(LOOKS));
        List<?> stands = (List<?>) page.evaluate(STANDS);
        List<Integer> fresh = IntStream.range(0, stands.size())
                .filter(at -> LOOKED_AT.add(looks + stands.get(at)))
                .boxed()
                .toList();
        return ((List<?>) page.evaluate("""
                        async ([tags, fresh]) => {
                          const texts = new Set(fresh.map(at => window.__texts[at]));
                          const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
                          const fits = contrast.matches;
                          contrast.matches = function (element, ...more) {
                            return texts.has(element) && fits.call(this, element, ...more);
                          };
                          const looking = {
                            resultTypes: ['violations'], reporter: 'v2', runOnly: { type: 'tag', values: tags },
                            rules: { 'color-contrast': { enabled: texts.size > 0 } }, preload: { assets: ['media'] }
                          };
                          // an element is written out when something is wrong with one: for each to be looked at that is a copy of all in it
                          axe._audit.noHtml = true;
                          let found = await axe.run(document, looking);
                          if (found.violations.length) {
                            axe._audit.noHtml = false;
                            found = await axe.run(document, looking);
                          }
                          return found.violations.map(rule =>
                            rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' '));
                        }
                        """, List.of(TAGS, fresh)))
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
