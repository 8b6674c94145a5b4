package org.samenhang.mypath;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.instruments.Item;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** Looks at definitions of the youth's path: topics with open questions, and once what is asked with every topic. */
@Component
class PathCheck implements DefinitionCheck {

    /** What such a definition says it is for. */
    static final String PURPOSE = "youth-path";

    static final String TOPIC = "topic";
    static final String EVERY_TOPIC = "every-topic";

    /** What is asked with every topic, beside the two scores; the page and what is kept on devices know these names. */
    static final Set<String> ALWAYS = Set.of("every.different", "every.next", "every.takes");

    /** The names that the document on the device takes, see own-way/doc.js. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][A-Za-z0-9.-]{0,57}");

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        boolean every = false;
        for (Item section : definition.items()) {
            String part = section.code(Definition.CODES).orElse("");
            if (part.equals(TOPIC)) {
                topic(section, reasons);
            } else if (part.equals(EVERY_TOPIC) && !every) {
                every = true;
                always(section, reasons);
            } else {
                reasons.add(section.path() + ".code", "mypath.refused.section");
            }
        }
        if (!every) {
            reasons.add("item", "mypath.refused.every");
        }
    }

    private static void topic(Item topic, Reasons reasons) {
        name(topic, reasons);
        for (Item question : topic.items()) {
            name(question, reasons);
            if (question.kind() != AnswerKind.OPEN
                    || question.required()
                    || !question.conditions().isEmpty()) {
                reasons.add(question.path() + ".type", "mypath.refused.open");
            }
        }
    }

    private static void always(Item section, Reasons reasons) {
        Set<String> missing = new HashSet<>(ALWAYS);
        boolean scores = false;
        for (Item item : section.items()) {
            scores |= item.isNowWished()
                    && item.items().stream()
                            .allMatch(score -> score.scale() != null
                                    && score.scale().low() == 0
                                    && score.scale().high() == 10);
            if (item.kind() == AnswerKind.OPEN) {
                missing.remove(item.linkId());
            }
        }
        if (!scores || !missing.isEmpty()) {
            reasons.add(section.path(), "mypath.refused.every");
        }
    }

    private static void name(Item item, Reasons reasons) {
        if (!NAME.matcher(item.linkId()).matches()) {
            reasons.add(item.path() + ".linkId", "mypath.refused.name", item.linkId());
        }
    }
}
