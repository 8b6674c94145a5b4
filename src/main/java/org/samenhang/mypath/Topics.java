package org.samenhang.mypath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.LayeredText;
import org.samenhang.instruments.Scale;
import org.samenhang.instruments.TextLayer;

/**
 * What the page asks, in one language.
 *
 * @param every what is asked with every topic
 */
public record Topics(List<Topic> topics, Every every) {

    /**
     * A topic.
     *
     * @param id of the definition; never changes, for what was written hangs on it
     */
    public record Topic(String id, String title, List<Question> open) {}

    /** An open question; its name stays with the answer. */
    public record Question(String q, String ask) {}

    /** What is asked with every topic: two scores with what their ends mean, and three open questions. */
    public record Every(
            String now, String wish, String low, String high, String different, String next, String takes) {}

    static Topics of(Definition definition, Locale locale) {
        List<Topic> topics = definition.items().stream()
                .filter(item -> is(item, PathCheck.TOPIC))
                .map(item -> new Topic(
                        item.linkId(),
                        said(item.text(), locale),
                        item.items().stream()
                                .map(one -> new Question(one.linkId(), said(one.text(), locale)))
                                .toList()))
                .toList();
        Map<String, String> asked = new LinkedHashMap<>();
        Item every = definition.items().stream()
                .filter(item -> is(item, PathCheck.EVERY_TOPIC))
                .findFirst()
                .orElseThrow();
        every.items().forEach(item -> asked.put(item.linkId(), said(item.text(), locale)));
        List<Item> scores = every.items().stream()
                .filter(Item::isNowWished)
                .findFirst()
                .orElseThrow()
                .items();
        Scale scale = scores.getFirst().scale();
        return new Topics(
                topics,
                new Every(
                        said(scores.get(0).text(), locale),
                        said(scores.get(1).text(), locale),
                        scale == null || scale.lowest() == null ? "" : said(scale.lowest(), locale),
                        scale == null || scale.highest() == null ? "" : said(scale.highest(), locale),
                        asked.getOrDefault("every.different", ""),
                        asked.getOrDefault("every.next", ""),
                        asked.getOrDefault("every.takes", "")));
    }

    private static boolean is(Item item, String code) {
        return item.code(Definition.CODES).filter(code::equals).isPresent();
    }

    private static String said(LayeredText text, Locale locale) {
        return text.in(locale, TextLayer.VERY_PLAIN);
    }
}
