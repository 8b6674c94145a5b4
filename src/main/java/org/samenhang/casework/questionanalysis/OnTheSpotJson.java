package org.samenhang.casework.questionanalysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.Condition;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.TextLayer;
import tools.jackson.databind.json.JsonMapper;

/** What a device takes along, as JSON. The texts are the plain ones: two read them at one table. */
final class OnTheSpotJson {

    /** Of what is sent to a device and what comes back; another number is another language. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OnTheSpotJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** A conversation as it stands. */
    static Map<String, Object> conversation(
            QuestionAnalyses.Whole all, Definition definition, boolean withdrawn, Locale locale) {
        QuestionAnalysis analysis = all.analysis();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("id", analysis.id());
        whole.put("title", analysis.title());
        whole.put("savedAt", analysis.savedAt().toInstant().toString());
        whole.put("handed", analysis.handedAt() != null);
        whole.put("answers", analysis.answers().given());
        whole.put(
                "lines",
                all.lines().stream()
                        .map(one -> Map.of("id", one.id(), "value", one.fields()))
                        .toList());
        whole.put(
                "members",
                all.members().stream()
                        .map(one -> Map.of("id", one.id(), "value", one.fields()))
                        .toList());
        whole.put("withdrawn", withdrawn);
        whole.put(
                "items",
                definition.items().stream().map(item -> item(item, locale)).toList());
        return whole;
    }

    /** What became of a change. */
    static Map<String, @Nullable Object> taken(Taken taken) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", taken.change());
        one.put("result", taken.result().code());
        one.put("stands", taken.stands());
        one.put("why", taken.why());
        return one;
    }

    private static Map<String, Object> item(Item item, Locale locale) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", item.linkId());
        one.put("kind", item.kind().code());
        one.put("text", item.text().in(locale, TextLayer.PLAIN));
        if (item.why() != null) {
            one.put("why", item.why().in(locale, TextLayer.PLAIN));
        }
        if (!item.choices().isEmpty()) {
            one.put(
                    "choices",
                    item.choices().stream()
                            .map(choice -> List.of(choice.code(), choice.text().in(locale, TextLayer.PLAIN)))
                            .toList());
        }
        if (item.scale() != null) {
            one.put("steps", item.scale().steps());
        }
        if (item.unit() != null) {
            one.put("unit", item.unit());
        }
        if (!item.conditions().isEmpty()) {
            one.put(
                    "when",
                    item.conditions().stream().map(OnTheSpotJson::condition).toList());
            one.put("all", item.needsAll());
        }
        List<Object> inner = new ArrayList<>();
        item.items().forEach(child -> inner.add(item(child, locale)));
        if (!inner.isEmpty()) {
            one.put("items", inner);
        }
        return one;
    }

    private static List<String> condition(Condition condition) {
        return List.of(
                condition.question(),
                condition.operator().code(),
                condition.expected(),
                condition.kind().code());
    }
}
