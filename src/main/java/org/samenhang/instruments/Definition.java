package org.samenhang.instruments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An instrument (nl: vragenlijst): what is asked, in which order, of whom and why. It is read from a FHIR R4 Questionnaire.
 *
 * @param language of its texts where no other is given
 * @param codes what it is for
 * @param printed how it is printed
 */
public record Definition(
        DefinitionKey key,
        String language,
        LayeredText title,
        LayeredText description,
        List<Coding> codes,
        List<Item> items,
        PrintLayout printed) {

    /** The one system of codes of our own. */
    public static final String CODES = "https://samenhang.org/fhir/CodeSystem/instrument";

    /** What it is for: a questionnaire, unless it says otherwise. */
    public String purpose() {
        return codes.stream()
                .filter(code -> code.system().equals(CODES))
                .map(Coding::code)
                .findFirst()
                .orElse("questionnaire");
    }

    /** Everything in it, in order. */
    public Stream<Item> all() {
        return items.stream().flatMap(Item::all);
    }

    /** The figures that it names over scores of its own, with what came of them. */
    public List<ScoreRule.Scored> scores(Answers answers) {
        Answers asked = new Answers(answers.questions(this).stream()
                .collect(Collectors.toMap(Item::linkId, item -> answers.to(item.linkId()))));
        return all().filter(item -> item.score() != null)
                .map(item -> Objects.requireNonNull(item.score()).of(item, asked))
                .toList();
    }

    /** The item with this name. */
    public Optional<Item> item(String linkId) {
        return all().filter(item -> item.linkId().equals(linkId)).findFirst();
    }
}
