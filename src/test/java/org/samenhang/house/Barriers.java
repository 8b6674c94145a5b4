package org.samenhang.house;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    /** Where the tests' house has it, for its own pages alone: the content policy lets no other script in. */
    static final String PATH = "/js/axe-of-the-tests.js";

    /** A page takes it from the house, which costs a tenth of handing it over with each window or each look; where no house or no script is, false. */
    private static final String TAKEN = """
            (path) => typeof axe === 'object' || matchMedia('(scripting: none)').matches ? typeof axe === 'object' : new Promise((done) => {
              const script = document.createElement('script');
              script.src = path;
              script.onload = () => { script.remove(); done(typeof axe === 'object'); };
              script.onerror = () => { script.remove(); done(false); };
              document.head.append(script);
            })
            """;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** In which colours the page is shown, whatever stands on it. */
    private static final String LOOKS = """
            [matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches,
             matchMedia('print').matches, document.documentElement.dataset.theme, innerWidth].join(' ')
            """;

    /**
     * Each text that is shown, by where it stands and by how it looks. Where it stands is what styles can know of it: the names, classes, states and
     * order of what it is in, and what those attributes say that a style sheet of the page asks for. Our pages have no styles of their own (the content
     * policy keeps them out), so two texts that stand alike look alike. How it looks is what contrast comes from: its colour, size and weight, and
     * whatever is painted by what it is in. In a drawing, and where something that is placed freely paints over or under it, that does not
     * tell all, and a text has no look.
     */
    private static final String TEXTS = """
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
              const clear = (colour) => colour === 'transparent' || /[,/] 0\\)$/.test(colour);
              const painted = new Map();
              const free = [];
              const paint = (element) => {
                if (!element) return '';
                if (!painted.has(element)) {
                  const style = getComputedStyle(element);
                  const parts = [
                    clear(style.backgroundColor) ? '' : style.backgroundColor, style.backgroundImage === 'none' ? '' : style.backgroundImage,
                    style.opacity === '1' ? '' : 'opacity ' + style.opacity, style.filter === 'none' ? '' : style.filter,
                    style.mixBlendMode === 'normal' ? '' : style.mixBlendMode, style.clipPath === 'none' ? '' : style.clipPath
                  ].filter(part => part).join(' ');
                  const above = paint(element.parentElement);
                  painted.set(element, parts ? above + '|' + parts : above);
                }
                return painted.get(element);
              };
              for (const element of document.querySelectorAll('body *')) {
                const position = getComputedStyle(element).position;
                if (position !== 'static' && position !== 'relative') free.push([element, element.getBoundingClientRect()]);
              }
              const look = (element) => {
                if (element.ownerSVGElement || element.localName === 'svg') return null;
                const box = element.getBoundingClientRect();
                if (free.some(([other, at]) => other !== element && !other.contains(element) && !element.contains(other)
                    && at.left < box.right && box.left < at.right && at.top < box.bottom && box.top < at.bottom)) return null;
                const style = getComputedStyle(element);
                return [style.color, style.fontSize, style.fontWeight, style.textShadow, style.webkitTextStrokeWidth, style.position, element.localName === 'input'
                  || element.localName === 'select' || element.localName === 'textarea', element.matches(':disabled, [aria-disabled]'), paint(element)].join(' ');
              };
              const texts = [...document.querySelectorAll('body *')].filter(element =>
                element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && ([...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || element.matches('input, textarea, select')));
              window.__texts = texts;
              window.__looks = new Map(texts.map(text => [text, look(text)]));
              return texts.map(text => [place(text), window.__looks.get(text)]);
            }
            """;

    private static final Set<String> PLACES = ConcurrentHashMap.newKeySet();
    private static final Set<String> GOOD_LOOKS = ConcurrentHashMap.newKeySet();

    private Barriers() {}

    /**
     * Each violation with its rule and the elements it was found on; empty when there are none. Contrast, which takes two thirds of the time, is
     * asked of each text that stands in a place where none stood yet on any page in these colours, unless axe found one that looks the same good to
     * read. A text of which it could not tell says nothing of others.
     */
    public static List<String> on(Page page) {
        page.waitForLoadState();
        if (!Boolean.TRUE.equals(page.evaluate(TAKEN, PATH))) {
            page.evaluate(AXE);
        }
        String looks = String.valueOf(page.evaluate(LOOKS));
        List<?> texts = (List<?>) page.evaluate(TEXTS);
        List<Integer> fresh = IntStream.range(0, texts.size())
                .filter(at -> {
                    List<?> text = (List<?>) texts.get(at);
                    return PLACES.add(looks + text.get(0)) && !GOOD_LOOKS.contains(looks + text.get(1));
                })
                .boxed()
                .toList();
        Map<?, ?> told = (Map<?, ?>) page.evaluate("""
                        async ([tags, fresh]) => {
                          const texts = new Set(fresh.map(at => window.__texts[at]));
                          const good = new Set();
                          const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
                          // as axe has them: a page may be looked at before
                          const fits = contrast.__fits ??= contrast.matches;
                          contrast.matches = function (element, ...more) {
                            return texts.has(element) && fits.call(this, element, ...more);
                          };
                          const judge = axe._audit.checks['color-contrast'];
                          const judged = judge.__judged ??= judge.evaluate;
                          judge.evaluate = function (element, ...more) {
                            const look = window.__looks.get(element);
                            if (look && good.has(look)) return true;
                            const readable = judged.call(this, element, ...more);
                            if (look && readable === true) good.add(look);
                            return readable;
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
                          return {
                            good: [...good],
                            found: found.violations.map(rule =>
                              rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' '))
                          };
                        }
                        """, List.of(TAGS, fresh));
        list(told, "good").forEach(look -> GOOD_LOOKS.add(looks + look));
        return list(told, "found");
    }

    private static List<String> list(Map<?, ?> told, String name) {
        return ((List<?>) Objects.requireNonNull(told.get(name)))
                .stream().map(String::valueOf).toList();
    }

    /** What the house answers at {@link #PATH}. */
    static HttpServlet asked() {
        return new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/javascript");
                response.setHeader("Cache-Control", "max-age=3600");
                response.getOutputStream().write(AXE.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static String source() {
        try (InputStream axe = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
