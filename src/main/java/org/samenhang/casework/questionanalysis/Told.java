package org.samenhang.casework.questionanalysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.samenhang.casework.registration.Enclosed;
import org.samenhang.casework.registration.Question;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.TextLayer;

/** What a question analysis tells whoever it is handed on to, so that nobody types it again. */
final class Told {

    private static final int LONGEST = 4000;

    private Told() {}

    static Map<Question, String> of(QuestionAnalysis analysis, Definition definition, List<Line> lines, Locale locale) {
        Answers answers = analysis.answers();
        Map<Question, String> known = new HashMap<>();
        String start = answers.one("start");
        String ask = answers.one("ask");
        known.put(Question.QUESTION, ask.isEmpty() ? start : ask);
        known.put(Question.WHAT_HAPPENED, cut(happened(answers, definition, locale)));
        List<String> needs = new ArrayList<>();
        if (!ask.isEmpty() && !start.isEmpty()) {
            needs.add(start);
        }
        lines.stream()
                .filter(line -> line.kind() == Line.Kind.PRIORITY)
                .forEach(line -> needs.add("- " + line.words()));
        known.put(Question.FAMILY_NEED, cut(String.join("\n", needs)));
        known.put(Question.REFERRER_NEED, answers.one("ground"));
        known.put(Question.PARENTS_KNOW, "agree");
        return known;
    }

    /** What was drawn and can go along, when the family chooses so. */
    static List<Enclosed> drawn(List<Line> lines, List<Member> members) {
        List<Enclosed> drawn = new ArrayList<>();
        members.forEach(
                one -> drawn.add(Enclosed.member(one.name(), one.area(), one.nearness(), one.gives(), one.asks())));
        for (Line line : lines) {
            if (line.kind() == Line.Kind.BUDGET) {
                drawn.add(Enclosed.budget(line.words(), line.side(), line.amount()));
            } else if (line.kind() == Line.Kind.FACTOR) {
                drawn.add(Enclosed.factor(line.words(), line.level(), line.side()));
            }
        }
        return drawn;
    }

    private static String happened(Answers answers, Definition definition, Locale locale) {
        Set<String> asked = answers.asked(definition);
        List<String> parts = new ArrayList<>();
        for (Item domain : definition.items()) {
            if (domain.conditions().isEmpty() || !asked.contains(domain.linkId())) {
                continue;
            }
            List<String> said = new ArrayList<>();
            for (Item item : domain.items()) {
                if (item.kind().asks()
                        && item.choices().isEmpty()
                        && !answers.one(item.linkId()).isEmpty()) {
                    said.add(item.text().in(locale, TextLayer.PROFESSIONAL) + " " + answers.one(item.linkId()));
                }
            }
            if (!said.isEmpty()) {
                parts.add(domain.text().in(locale, TextLayer.PROFESSIONAL) + "\n" + String.join("\n", said));
            }
        }
        return String.join("\n\n", parts);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
