package org.samenhang.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.NetworkMap;
import org.samenhang.json.Reasons;

/**
 * A question answered by drawing who stands around somebody (<i>netwerkkaart</i>). In FHIR it is a group that repeats, once for each person,
 * marked by the code {@code network}; what is asked of each is marked by a code as well. So other software shows an ordinary repeating group.
 *
 * @param who a line
 * @param near a choice, the nearest first: the rings of the map
 * @param where a choice of two or four: the parts of the map; null for a map without parts
 * @param gives a line; null when not asked
 * @param asks a line; null when not asked
 * @param centre the word in the middle; null for the usual one
 */
public record NetworkQuestion(
        Item who,
        Item near,
        @Nullable Item where,
        @Nullable Item gives,
        @Nullable Item asks,
        @Nullable LayeredText centre) {

    /** Marks the group. */
    static final Coding MARK = new Coding(Definition.CODES, "network");

    /** More is no map anybody can read. */
    public static final int MOST = 30;

    private static final int MOST_RINGS = 4;

    /** What is asked of each, by code, and the kind of answer it takes. */
    private enum Part {
        WHO(AnswerKind.LINE),
        NEAR(AnswerKind.CHOICE),
        WHERE(AnswerKind.CHOICE),
        GIVES(AnswerKind.LINE),
        ASKS(AnswerKind.LINE),
        CENTRE(AnswerKind.NOTE);

        private final AnswerKind kind;

        Part(AnswerKind kind) {
            this.kind = kind;
        }

        private Coding code() {
            return new Coding(Definition.CODES, "network-" + name().toLowerCase(Locale.ROOT));
        }
    }

    static NetworkQuestion of(Item network) {
        return new NetworkQuestion(
                part(network, Part.WHO).orElseThrow(),
                part(network, Part.NEAR).orElseThrow(),
                part(network, Part.WHERE).orElse(null),
                part(network, Part.GIVES).orElse(null),
                part(network, Part.ASKS).orElse(null),
                part(network, Part.CENTRE).map(Item::text).orElse(null));
    }

    private static Optional<Item> part(Item network, Part part) {
        return network.items().stream()
                .filter(one -> one.codes().contains(part.code()))
                .findFirst();
    }

    /** Adds what is wrong with a group that is marked as a network. */
    static void check(Item network, Reasons reasons) {
        for (Part part : Part.values()) {
            List<Item> found = network.items().stream()
                    .filter(one -> one.codes().contains(part.code()))
                    .toList();
            if (found.isEmpty() && (part == Part.WHO || part == Part.NEAR)) {
                reasons.add(
                        network.path() + ".item", "network_without", part.code().code());
            }
            if (found.size() > 1) {
                reasons.add(found.get(1).path(), "network_twice", part.code().code());
            }
            found.stream()
                    .filter(one -> one.kind() != part.kind)
                    .forEach(one -> reasons.add(
                            one.path() + ".type",
                            "network_other_type",
                            part.code().code(),
                            fhir(part.kind)));
        }
        for (Item one : network.items()) {
            if (List.of(Part.values()).stream().noneMatch(part -> one.codes().contains(part.code()))) {
                reasons.add(one.path() + ".code", "network_unknown_part");
            }
            if (!one.conditions().isEmpty()) {
                reasons.add(one.path() + ".enableWhen", "network_condition");
            }
        }
        part(network, Part.NEAR)
                .filter(near -> near.choices().size() > MOST_RINGS)
                .ifPresent(near -> reasons.add(
                        near.path() + ".answerOption",
                        "too_many",
                        near.choices().size(),
                        MOST_RINGS));
        part(network, Part.WHERE)
                .filter(where -> where.choices().size() != 2 && where.choices().size() != 4)
                .ifPresent(where -> reasons.add(where.path() + ".answerOption", "network_two_or_four"));
    }

    private static String fhir(AnswerKind kind) {
        return switch (kind) {
            case LINE -> "string";
            case CHOICE -> "choice";
            default -> "display";
        };
    }

    /** What is asked of each person, in the order in which a member holds the answers; null where it is not asked. */
    List<@Nullable Item> parts() {
        return java.util.Arrays.asList(who, near, where, gives, asks);
    }

    /**
     * The drawing, as SVG that was made safe.
     *
     * @param id tells drawings on one page apart
     * @param title what is asked
     * @param usual the word in the middle where the definition has none
     * @param description for who doesn't see it
     */
    public String svg(
            List<String> given,
            String id,
            String title,
            String usual,
            String description,
            Locale locale,
            TextLayer layer) {
        List<NetworkMap.Member> members = given.stream()
                .map(NetworkMember::read)
                .map(one -> new NetworkMap.Member(
                        one.who(),
                        where == null ? 0 : place(where, one.where()),
                        place(near, one.near()),
                        !one.gives().isEmpty(),
                        !one.asks().isEmpty()))
                .toList();
        return new NetworkMap(
                        centre == null ? usual : centre.in(locale, layer),
                        where == null ? List.of("") : words(where, locale, layer),
                        words(near, locale, layer),
                        members)
                .draw(id, title, description)
                .svg();
    }

    private static int place(Item item, String code) {
        return item.choices().stream().map(Choice::code).toList().indexOf(code);
    }

    private static List<String> words(Item item, Locale locale, TextLayer layer) {
        return item.choices().stream()
                .map(choice -> choice.text().in(locale, layer))
                .toList();
    }

    /** Where and how near somebody is, in words. */
    public String stands(NetworkMember member, Locale locale, TextLayer layer) {
        String near = word(this.near, member.near(), locale, layer);
        return where == null ? near : word(Objects.requireNonNull(where), member.where(), locale, layer) + ", " + near;
    }

    private static String word(Item item, String code, Locale locale, TextLayer layer) {
        return item.choice(code).map(one -> one.text().in(locale, layer)).orElse("");
    }
}
