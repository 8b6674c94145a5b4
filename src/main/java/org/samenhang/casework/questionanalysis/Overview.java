package org.samenhang.casework.questionanalysis;

import java.util.List;
import java.util.Set;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.Choice;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;

/**
 * What a conversation came to so far.
 *
 * @param touched the life domains that were chosen
 * @param untouched those that could be chosen and were not, which is no fault
 * @param next what to do now, where serious worries were ticked
 */
public record Overview(List<Item> touched, List<Choice> untouched, List<Item> next) {

    /** Looks at answers. */
    static Overview of(Definition definition, Answers answers) {
        Set<String> asked = answers.asked(definition);
        List<Item> touched = definition.items().stream()
                .filter(item -> item.kind() == AnswerKind.GROUP
                        && !item.conditions().isEmpty()
                        && asked.contains(item.linkId()))
                .toList();
        List<Choice> untouched = definition
                .all()
                .filter(item -> item.linkId().startsWith("choose-"))
                .flatMap(item -> item.choices().stream()
                        .filter(choice -> !answers.to(item.linkId()).contains(choice.code())))
                .toList();
        List<Item> next = touched.stream()
                .flatMap(Item::all)
                .filter(item -> item.kind() == AnswerKind.NOTE && asked.contains(item.linkId()))
                .limit(1)
                .toList();
        return new Overview(touched, untouched, next);
    }
}
