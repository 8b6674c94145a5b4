package org.samenhang.teamwork.workshop;

import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** What a definition needs to evaluate a workshop: it asks nobody who they are, and something in it can be counted. */
@Component
class EvaluationCheck implements DefinitionCheck {

    static final String PURPOSE = "workshop-evaluation";

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        definition
                .all()
                .filter(item -> item.kind() == AnswerKind.PERSON || item.kind() == AnswerKind.NETWORK)
                .forEach(item -> reasons.add(item.path(), "instruments.refused.evaluation.asks_who"));
        if (definition.all().noneMatch(item -> item.kind() == AnswerKind.SCALE)) {
            reasons.add("item", "instruments.refused.evaluation.without_scale");
        }
    }
}
