package org.samenhang.instruments;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a drawn network in a form: one for each person, with fields of the same names. A line without words is nobody.
 *
 * @param people those with words, as they were typed
 * @param wrong what is to be mended, with its line; null when nothing
 */
record NetworkTyped(List<NetworkMember> people, @Nullable String wrong) {

    /** Ends of the names of the fields, in the order of {@link NetworkQuestion#parts()}. */
    static final List<String> FIELDS = List.of("-who", "-near", "-where", "-gives", "-asks");

    static final String WHO = FIELDS.getFirst();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static NetworkTyped of(
            Item item, Function<String, @Nullable List<String>> sent, MessageSource messages, Locale locale) {
        List<List<String>> columns = FIELDS.stream()
                .map(field -> sent.apply(AnswersTyped.field(item) + field))
                .map(column -> column == null ? List.<String>of() : column)
                .toList();
        List<NetworkMember> people = IntStream.range(
                        0, Math.min(columns.getFirst().size(), 2 * NetworkQuestion.MOST))
                .mapToObj(line -> NetworkMember.of(columns.stream()
                        .map(column -> line < column.size() ? column.get(line) : "")
                        .toList()))
                .filter(one -> !one.isBlank())
                .toList();
        NetworkQuestion question = item.network();
        for (int at = 0; at < people.size(); at++) {
            String wrong = people.get(at).wrong(question);
            if (wrong != null) {
                return new NetworkTyped(
                        people,
                        messages.getMessage(
                                "instruments.network.wrong." + wrong,
                                new Object[] {at + 1, NetworkMember.LONGEST_NAME, NetworkMember.LONGEST},
                                locale));
            }
        }
        String many = people.size() <= NetworkQuestion.MOST
                ? null
                : messages.getMessage("instruments.network.wrong.many", new Object[] {NetworkQuestion.MOST}, locale);
        return new NetworkTyped(people, many);
    }

    List<String> kept() {
        return people.stream().map(NetworkMember::kept).toList();
    }

    /** To be shown again. */
    String raw() {
        return JSON.writeValueAsString(kept());
    }

    static List<NetworkMember> people(String raw) {
        List<String> kept = JSON.readValue(raw, new TypeReference<List<String>>() {});
        return kept.stream().map(NetworkMember::read).toList();
    }
}
