package org.samenhang.instruments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section, a question or a note of a definition.
 *
 * @param path where it stands in the file
 * @param linkId its name inside the definition
 * @param why why it is asked; null when that is not said
 * @param codes what it means to who reads the definition, such as the part of a picture
 * @param choices to choose from, for a choice
 * @param required whether it has to be answered; then there is a why
 * @param scale for a score
 * @param unit of an amount
 * @param conditions when it is asked; always, when there are none
 * @param needsAll whether all conditions have to be met, or one of them
 * @param items what belongs to a section, or is asked of each person of a network
 * @param printed how it is printed
 * @param score a figure over the scores in a section; null mostly
 */
public record Item(
        String path,
        String linkId,
        AnswerKind kind,
        LayeredText text,
        @Nullable LayeredText why,
        List<Coding> codes,
        List<Choice> choices,
        boolean required,
        @Nullable Scale scale,
        @Nullable String unit,
        List<Condition> conditions,
        boolean needsAll,
        List<Item> items,
        PrintLayout.OfItem printed,
        @Nullable ScoreRule score) {

    /** Marks a section of two scores: how it is now, and how one would like it. */
    static final Coding NOW_WISHED = new Coding(Definition.CODES, "now-wished");

    /** What it means in this system of codes. */
    public Optional<String> code(String system) {
        return codes.stream()
                .filter(code -> code.system().equals(system))
                .map(Coding::code)
                .findFirst();
    }

    /** Whether it is a score of now beside a score that one wishes for. */
    public boolean isNowWished() {
        return codes.contains(NOW_WISHED);
    }

    /** The choice kept as this code. */
    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** What is asked of each person around somebody. Only for a network. */
    public NetworkQuestion network() {
        return NetworkQuestion.of(this);
    }

    /** This and everything in it; what a network asks of each person is no question of its own. */
    public Stream<Item> all() {
        return kind == AnswerKind.NETWORK
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
    }
}
