package org.samenhang.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the conditions are, they look back, so that what is asked is settled from the first question to the last. */
class ConditionPropertiesTest {

    /** A chain of scores, each with conditions on scores before it, and answers to some of them. */
    record Filled(Definition definition, Answers answers) {}

    @Provide
    Arbitrary<Filled> filled() {
        Arbitrary<List<Integer>> seeds =
                Arbitraries.integers().between(0, 9_999).list().ofSize(12);
        Arbitrary<List<Integer>> given =
                Arbitraries.integers().between(-1, 5).list().ofSize(12);
        return Combinators.combine(seeds, given).as(ConditionPropertiesTest::make);
    }

    private static Filled make(List<Integer> seeds, List<Integer> given) {
        List<Item> items = new ArrayList<>();
        Answers answers = Answers.none();
        for (int i = 0; i < seeds.size(); i++) {
            int seed = seeds.get(i);
            List<Condition> conditions = new ArrayList<>();
            for (int c = 0; i > 0 && c < seed % 3; c++) {
                Condition.Operator operator = Condition.Operator.values()[(seed / 3 + c) % 7];
                conditions.add(new Condition(
                        "q" + (seed / 21 + c) % i,
                        AnswerKind.SCALE,
                        operator,
                        operator == Condition.Operator.EXISTS
                                ? String.valueOf(seed % 2 == 0)
                                : String.valueOf(seed % 6)));
            }
            items.add(new Item(
                    "item[" + i + "]",
                    "q" + i,
                    AnswerKind.SCALE,
                    LayeredText.of("nl", "?"),
                    null,
                    List.of(),
                    List.of(),
                    false,
                    new Scale(0, 5, null, null),
                    null,
                    conditions,
                    seed % 5 < 3,
                    List.of(),
                    PrintLayout.OfItem.USUAL,
                    null));
            if (given.get(i) >= 0) {
                answers = answers.with("q" + i, List.of(given.get(i).toString()));
            }
        }
        LayeredText title = LayeredText.of("nl", "x");
        return new Filled(
                new Definition(
                        new DefinitionKey("urn:x", "1"), "nl", title, title, List.of(), items, PrintLayout.USUAL),
                answers);
    }

    @Property(tries = 500)
    void anAnswerToWhatIsNotAskedChangesNothing(@ForAll("filled") Filled filled) {
        Set<String> asked = filled.answers().asked(filled.definition());
        Answers counted = new Answers(filled.answers().given().entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(counted.asked(filled.definition())).isEqualTo(asked);
    }

    @Property(tries = 500)
    void theWayMeetsEveryQuestionThatIsAskedOnceAndInOrder(@ForAll("filled") Filled filled) {
        List<Item> met = new ArrayList<>();
        Item here = Walk.first(filled.definition(), filled.answers());
        while (here != null && met.size() < 20) {
            met.add(here);
            here = Walk.after(filled.definition(), filled.answers(), here.linkId());
        }
        assertThat(met).isEqualTo(filled.answers().questions(filled.definition()));
    }

    @Property(tries = 500)
    void aLaterAnswerChangesNothingBefore(@ForAll("filled") Filled filled) {
        Set<String> asked = filled.answers().asked(filled.definition());
        for (int i = 0; i < 12; i++) {
            Set<String> other = filled.answers().with("q" + i, List.of()).asked(filled.definition());
            int last = i;
            assertThat(other.stream().filter(id -> number(id) <= last).toList())
                    .isEqualTo(asked.stream().filter(id -> number(id) <= last).toList());
        }
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
