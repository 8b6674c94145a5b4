package org.samenhang.casework.given;

import org.samenhang.casework.given.GivenInstrument.Kind;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionCheck;
import org.samenhang.instruments.Item;
import org.samenhang.json.Reasons;
import org.springframework.stereotype.Component;

/** What a definition needs to ask how content somebody is: nothing in it has to be answered. */
@Component
class ContentmentCheck implements DefinitionCheck {

    @Override
    public String purpose() {
        return Kind.CONTENTMENT.purpose();
    }

    @Override
    public void check(Definition definition, Reasons reasons) {
        definition
                .all()
                .filter(Item::required)
                .forEach(item -> reasons.add(item.path(), "instruments.refused.contentment.required"));
    }
}
