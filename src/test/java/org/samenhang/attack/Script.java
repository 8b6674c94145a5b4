package org.samenhang.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Text that becomes something else wherever it is shown without care, and how that is seen. */
final class Script {

    /** Breaks out of an attribute with either quote, out of a text, a title, a drawing and a script; and is evaluated by who evaluates. */
    static final String WHOLE =
            "=1+1|'onx=1 '\" onx=1 q=\"><xss q=\"</textarea></title></style></svg></script><script>alert(1)</script>"
                    + "<img src=x onerror=alert(2)><svg onload=alert(3)>${7*191}{{7*191}}#{7*191}\u2028\u202E";

    /** The same for short fields. */
    static final String SHORT = "'onx=1 '\" onx=1 q=\"><xss q=\"${7*191}";

    /** An address that is run instead of gone to. */
    static final String ADDRESS = "javascript:alert(4)//\"><xss";

    private static final Pattern EVALUATED = Pattern.compile("(?<![0-9a-f])1337(?![0-9a-f])");
    private static final Pattern RUNS =
            Pattern.compile("(?i)\\s*(javascript|vbscript|data(?!:image/)).*", Pattern.DOTALL);
    private static final List<String> ADDRESSES =
            List.of("href", "src", "action", "formaction", "xlink:href", "data", "srcdoc");

    private Script() {}

    /** Whether text is turned around on this page, as by a mark that somebody left in theirs. */
    static boolean turned(Intruder.Answer answer) {
        return answer.page() && answer.text().indexOf('\u202E') >= 0;
    }

    /** What in this answer has come to life; empty when nothing did. */
    static List<String> alive(Intruder.Answer answer) {
        return answer.page() ? alive(answer, Jsoup.parse(answer.text())) : List.of();
    }

    /** A script from a file of ours, or texts for one: a block of data, which a browser does not run, from which nothing broke out. */
    private static boolean ofTheHouse(Element script) {
        if (script.attr("type").equals("application/json")) {
            return script.attr("src").isEmpty() && isJson(script.data());
        }
        return script.data().isBlank() && script.attr("src").matches("/(assets/[0-9a-f]+/js|js|own-way)/[\\w./-]+");
    }

    private static boolean isJson(String text) {
        try {
            JsonMapper.shared().readTree(text);
            return true;
        } catch (JacksonException broken) {
            return false;
        }
    }

    /** The same of a page that was taken apart already. */
    static List<String> alive(Intruder.Answer answer, Document page) {
        List<String> found = new ArrayList<>();
        String text = answer.text();
        if (text.toLowerCase(Locale.ROOT).contains("<xss")) {
            found.add("an element of somebody's making");
        }
        for (Element element : page.getAllElements()) {
            if (element.normalName().equals("script") && !ofTheHouse(element)) {
                found.add("a script: " + element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith("on") || name.contains("q\"") || name.equals("q") || name.contains("xss")) {
                    found.add("attribute " + name + " of " + element.normalName());
                }
                if (ADDRESSES.contains(name)
                        && RUNS.matcher(attribute.getValue()).matches()) {
                    found.add("an address that runs: " + attribute.getValue());
                }
            }
        }
        // whoever evaluates writes the outcome in one
        if (text.contains("1337") && EVALUATED.matcher(page.text()).find()) {
            found.add("an expression that was evaluated");
        }
        return found;
    }
}
