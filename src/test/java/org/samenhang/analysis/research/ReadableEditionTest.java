package org.samenhang.analysis.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing leaves in the data that could not be read before. */
class ReadableEditionTest {

    private static final String EDITION = """
            {"format": "samenhang.research", "version": 1, "age": "12–15 jaar", "question": "VRAAG", "level": "family",
             "people": [{"id": "p1", "name": "ouder 1", "role": "parent"}],
             "statements": [{"id": "s1", "text": "UITSPRAAK", "effect": "hinders", "kind": "hypothesis", "spoken": "GEZEGD",
                             "source": {"text": "BRON"}, "basis": "WAAROP", "family_words": "EIGEN WOORDEN", "said_months": 3}],
             "links": [{"id": "l1", "from": "s1", "to": "s1", "sign": "+", "note": "NOOT"}],
             "passages": {"advice": {"text": "ADVIES"}},
             "growth": [{"aim": "resilience", "worked": "HIELP", "wish": "WENS"}],
             "priorities": [{"text": "EERST", "who": {"text": "WIE"}}],
             "stances": [{"by": "p1", "stance": "partly", "reasons": "REDEN", "position": "STANDPUNT"}],
             "circles": [{"around": ["s1"], "signs": "+", "name": "KRING", "verdict": "kept", "reason": "WAAROM"}],
             "circle_numbers": [{"around": ["s1"], "signs": "+", "number": 2}],
             "evidence": [{"statement": "s1", "side": "for", "text": "BEWIJS", "source": {"text": "GETUIGE"}}],
             "verdicts": [{"statement": "s1", "verdict": "tested", "reason": "OORDEEL"}],
             "weighings": [{"kind": "move", "what": "STAP", "harm": "SCHADE"}],
             "growth_lines": [{"kind": "strength", "who": {"text": "IEMAND"}, "text": "KRACHT"}],
             "what_comes_later": [{"deep": {"deeper": ["LATER"]}}]}
            """;

    @Test
    void everyTextOfTheDataStandsInWhatIsRead() {
        JsonNode edition = JsonMapper.builder().build().readTree(EDITION);
        List<String> texts = new ArrayList<>();
        gather(edition, texts);
        assertThat(texts).as("the example is filled in").hasSizeGreaterThan(20);
        String text = ReadableEdition.of(edition, key -> "<" + key + ">");
        assertThat(text).contains(texts);
        assertThat(text)
                .as("what only has a number has no heading; what is not known yet has one")
                .containsOnlyOnce("<heading.rest>")
                .contains("<heading.evidence>\n- UITSPRAAK\n  BEWIJS\n  GETUIGE\n");
    }

    /** In this example what people said is in capitals. */
    private static void gather(JsonNode node, List<String> texts) {
        if (node.isString() && node.asString().matches("[A-Z ]{3,}")) {
            texts.add(node.asString());
        }
        node.forEach(one -> gather(one, texts));
    }
}
