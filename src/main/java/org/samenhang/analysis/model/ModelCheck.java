package org.samenhang.analysis.model;

import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** Looks at definitions that say they are the model of an analysis. */
@Component
class ModelCheck implements DefinitionCheck {

    @Override
    public String purpose() {
        return ModelReading.PURPOSE;
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        ModelReading.of(definition, reasons);
    }
}
