package org.samenhang.casework.given;

import org.samenhang.casework.given.GivenInstrument.Kind;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** What a definition needs to take the outcome of a licensed questionnaire: which one it was, and who answered it. */
@Component
class OutcomeCheck implements DefinitionCheck {

    @Override
    public String purpose() {
        return Kind.LICENSED_OUTCOME.purpose();
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        if (definition
                .item("instrument")
                .filter(item -> item.kind() == AnswerKind.LINE && item.required())
                .isEmpty()) {
            reasons.add("item", "instruments.refused.outcome.without_instrument");
        }
        if (definition
                .item("informant")
                .filter(item -> item.kind() == AnswerKind.PERSON && item.required())
                .isEmpty()) {
            reasons.add("item", "instruments.refused.outcome.without_informant");
        }
    }
}
