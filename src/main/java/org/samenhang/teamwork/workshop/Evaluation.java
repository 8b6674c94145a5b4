package org.samenhang.teamwork.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;

/**
 * How a workshop was found, for its organisers: counts per question, of questions that at least {@link #FEWEST} people answered. One answer is not tied
 * to another, so that nobody is recognised by all they said.
 *
 * @param asked how many were asked
 * @param answered how many answered
 * @param aspects the questions of which something can be shown, in order
 */
public record Evaluation(int asked, int answered, List<Aspect> aspects) {

    /** Fewer answers are not shown. */
    public static final int FEWEST = 3;

    /**
     * One question.
     *
     * @param counts how often each answer was given, in the order of the question
     */
    public record Aspect(Item item, List<Times> counts) {

        /** How many people answered it, where each gives one answer. */
        public int answers() {
            return counts.stream().mapToInt(Times::times).sum();
        }

        /** Whether it is answered in words of one's own. */
        public boolean words() {
            return item.kind() == AnswerKind.OPEN || item.kind() == AnswerKind.LINE;
        }
    }

    /** An answer, and how often it was given. */
    public record Times(String answer, int times) {}

    /**
     * Puts counts with their questions.
     *
     * @param counted how often each answer was given, per question
     */
    static Evaluation of(Definition definition, int asked, int answered, Map<String, Map<String, Integer>> counted) {
        List<Aspect> aspects = new ArrayList<>();
        definition.all().filter(item -> item.kind().asks()).forEach(item -> {
            Map<String, Integer> given = counted.getOrDefault(item.linkId(), Map.of());
            if (!given.isEmpty()) {
                List<String> order = item.scale() != null
                        ? item.scale().steps().reversed().stream()
                                .map(Object::toString)
                                .toList()
                        : item.choices().isEmpty()
                                ? given.keySet().stream().sorted().toList()
                                : item.choices().stream()
                                        .map(choice -> choice.code())
                                        .toList();
                aspects.add(new Aspect(
                        item,
                        order.stream()
                                .map(answer -> new Times(answer, given.getOrDefault(answer, 0)))
                                .toList()));
            }
        });
        return new Evaluation(asked, answered, List.copyOf(aspects));
    }

    /** Answers of every hundred that were asked; 0 when nobody was. */
    public int percent() {
        return asked == 0 ? 0 : Math.round(100f * answered / asked);
    }
}
