package org.samenhang.instruments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a FHIR R4 QuestionnaireResponse, with the definition and the version they were given to. */
public final class ResponseJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ResponseJson() {}

    /**
     * Writes answers.
     *
     * @param id null for answers that are kept nowhere
     * @param completed whether they were sent in; else they are still being given
     * @param at when
     */
    public static String write(
            Definition definition, Answers answers, @Nullable UUID id, boolean completed, Instant at) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("resourceType", "QuestionnaireResponse");
        if (id != null) {
            response.put("id", id.toString());
        }
        response.put("questionnaire", definition.key().canonical());
        response.put("status", completed ? "completed" : "in-progress");
        response.put("authored", at.toString());
        List<Object> items = items(definition.items(), answers, answers.asked(definition));
        if (!items.isEmpty()) {
            response.put("item", items);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(response);
    }

    private static List<Object> items(List<Item> items, Answers answers, Set<String> asked) {
        List<Object> written = new ArrayList<>();
        for (Item item : items) {
            if (!asked.contains(item.linkId())) {
                continue;
            }
            if (item.kind() == AnswerKind.NETWORK) {
                answers.to(item.linkId()).forEach(kept -> written.add(person(item, NetworkMember.read(kept))));
                continue;
            }
            Map<String, Object> one = named(item);
            List<Object> given = answers.to(item.linkId()).stream()
                    .map(answer -> answer(item, answer))
                    .toList();
            List<Object> inner = items(item.items(), answers, asked);
            if (!given.isEmpty()) {
                one.put("answer", given);
            }
            if (!inner.isEmpty()) {
                one.put("item", inner);
            }
            if (one.size() > 2) {
                written.add(one);
            }
        }
        return written;
    }

    private static Map<String, Object> named(Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("linkId", item.linkId());
        one.put("text", item.text().in(java.util.Locale.of(item.text().language()), TextLayer.PROFESSIONAL));
        return one;
    }

    /** One time the group that repeats. */
    private static Map<String, Object> person(Item network, NetworkMember member) {
        Map<String, Object> one = named(network);
        List<Object> inner = new ArrayList<>();
        List<@Nullable Item> parts = network.network().parts();
        for (int at = 0; at < parts.size(); at++) {
            Item part = parts.get(at);
            String given = member.fields().get(at);
            if (part != null && !given.isEmpty()) {
                Map<String, Object> answered = named(part);
                answered.put("answer", List.of(answer(part, given)));
                inner.add(answered);
            }
        }
        one.put("item", inner);
        return one;
    }

    private static Object answer(Item item, String answer) {
        return switch (item.kind()) {
            case YES_NO -> Map.of("valueBoolean", Boolean.valueOf(answer));
            case SCALE -> Map.of("valueInteger", Integer.valueOf(answer));
            case DATE -> Map.of("valueDate", answer);
            case AMOUNT -> Map.of("valueQuantity", quantity(item, answer));
            case PERSON -> Map.of("valueReference", Map.of("display", answer));
            case CHOICE, CHOICES -> Map.of("valueCoding", coding(item, answer));
            default -> Map.of("valueString", answer);
        };
    }

    private static Map<String, Object> quantity(Item item, String answer) {
        Map<String, Object> quantity = new LinkedHashMap<>();
        quantity.put("value", new BigDecimal(answer));
        if (item.unit() != null) {
            quantity.put("unit", item.unit());
        }
        return quantity;
    }

    private static Map<String, Object> coding(Item item, String answer) {
        Map<String, Object> coding = new LinkedHashMap<>();
        item.choice(answer).ifPresent(choice -> {
            if (!choice.coding().system().isEmpty()) {
                coding.put("system", choice.coding().system());
            }
        });
        coding.put("code", answer);
        item.choice(answer)
                .ifPresent(choice -> coding.put(
                        "display",
                        choice.text().in(java.util.Locale.of(choice.text().language()), TextLayer.PROFESSIONAL)));
        return coding;
    }
}
