package org.samenhang.casework.questionanalysis;

import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** What a definition needs to be a question analysis: a beginning in the family's words. It has a network map of its own, that also works without a network. */
@Component
class QuestionAnalysisCheck implements DefinitionCheck {

    static final String PURPOSE = "question-analysis";

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        if (definition
                .item("start")
                .filter(item -> item.kind() == AnswerKind.OPEN)
                .isEmpty()) {
            reasons.add("item", "instruments.refused.question_analysis.without_start");
        }
        definition
                .all()
                .filter(item -> item.kind() == AnswerKind.NETWORK)
                .forEach(item -> reasons.add(item.path(), "instruments.refused.question_analysis.network"));
    }
}
