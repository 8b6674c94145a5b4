package org.samenhang.analysis.recheck;

import java.util.List;
import java.util.Locale;
import org.samenhang.analysis.Signpost;
import org.samenhang.analysis.Signposts;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks on its day whether people still work from the analysis. */
@Component
@Order(4)
class RecheckSigns implements Signposts {

    private final Rechecks rechecks;
    private final MessageSource messages;

    RecheckSigns(Rechecks rechecks, MessageSource messages) {
        this.rechecks = rechecks;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signpost> of(CaseFile file, Locale locale) {
        Texts texts = new Texts(messages, locale);
        List<Recheck> all = rechecks.of(file);
        boolean asks =
                all.stream().anyMatch(one -> one.asks() && one.of(file.place().person()) == null);
        return all.isEmpty() && !file.place().works()
                ? List.of()
                : List.of(new Signpost(
                        texts.t("rechecks.title"),
                        texts.t(asks ? "rechecks.sign.asks" : "rechecks.sign"),
                        file.path() + "/analysis/rechecks",
                        texts.t(asks ? "rechecks.sign.answer" : "rechecks.sign.go"),
                        asks));
    }
}
