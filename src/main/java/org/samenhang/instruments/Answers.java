package org.samenhang.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was answered, by the name of each question. Kept as text: a score and an amount as a number, a day as 2026-01-31, yes and no as
 * true and false, a choice as its code, somebody of a network as {@link NetworkMember#kept()}.
 */
public record Answers(Map<String, List<String>> given) {

    public Answers {
        given = new TreeMap<>(given);
        given.values().removeIf(List::isEmpty);
    }

    /** Nothing answered. */
    public static Answers none() {
        return new Answers(Map.of());
    }

    /** The answers to one question; empty when there are none. */
    public List<String> to(String linkId) {
        return given.getOrDefault(linkId, List.of());
    }

    /** The one answer to a question; empty text when there is none. */
    public String one(String linkId) {
        return to(linkId).isEmpty() ? "" : to(linkId).getFirst();
    }

    /** Whether nothing was answered at all. */
    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** The same, with this question answered so, or no longer. */
    public Answers with(String linkId, List<String> answers) {
        Map<String, List<String>> changed = new LinkedHashMap<>(given);
        changed.put(linkId, List.copyOf(answers));
        return new Answers(changed);
    }

    /** Whether this is asked, given these answers: its own conditions are met, and those of what it stands in. */
    public boolean ask(Definition definition, String linkId) {
        return asked(definition).contains(linkId);
    }

    /** The questions that are asked, given these answers; an answer to what is no longer asked does not count. */
    public Set<String> asked(Definition definition) {
        Set<String> asked = new TreeSet<>();
        definition.items().forEach(item -> gather(item, asked));
        return asked;
    }

    /** The questions that are asked, in order. */
    public List<Item> questions(Definition definition) {
        Set<String> asked = asked(definition);
        return definition
                .all()
                .filter(item -> item.kind().asks() && asked.contains(item.linkId()))
                .toList();
    }

    private void gather(Item item, Set<String> asked) {
        Stream<Boolean> met = item.conditions().stream()
                .map(condition ->
                        condition.isMetBy(asked.contains(condition.question()) ? to(condition.question()) : List.of()));
        boolean shown =
                item.conditions().isEmpty() || (item.needsAll() ? met.allMatch(one -> one) : met.anyMatch(one -> one));
        if (shown) {
            asked.add(item.linkId());
            if (item.kind() != AnswerKind.NETWORK) {
                item.items().forEach(inner -> gather(inner, asked));
            }
        }
    }
}
