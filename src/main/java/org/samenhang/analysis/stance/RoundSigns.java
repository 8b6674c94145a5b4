package org.samenhang.analysis.stance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.analysis.Signpost;
import org.samenhang.analysis.Signposts;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says that a round is open, and whether one answered oneself. */
@Component
@Order(2)
class RoundSigns implements Signposts {

    private final Rounds.Kept kept;
    private final MessageSource messages;

    RoundSigns(Rounds.Kept kept, MessageSource messages) {
        this.kept = kept;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signpost> of(CaseFile file, Locale locale) {
        Texts texts = new Texts(messages, locale);
        UUID open = kept.open(file.id()).orElse(null);
        boolean answered = open != null && !kept.mine(open).isEmpty();
        String state = open == null ? "none" : answered ? "answered" : "open";
        return List.of(new Signpost(
                texts.t("rounds.sign." + state + ".title"),
                texts.t("rounds.sign." + state),
                file.path() + "/analysis/round",
                texts.t("rounds.sign.go"),
                open != null && !answered));
    }
}
