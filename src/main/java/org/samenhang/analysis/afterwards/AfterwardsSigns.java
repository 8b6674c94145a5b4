package org.samenhang.analysis.afterwards;

import java.util.List;
import java.util.Locale;
import org.samenhang.analysis.Signpost;
import org.samenhang.analysis.Signposts;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to 'what was different this time'. */
@Component
@Order(5)
class AfterwardsSigns implements Signposts {

    private final MessageSource messages;

    AfterwardsSigns(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Signpost> of(CaseFile file, Locale locale) {
        Texts texts = new Texts(messages, locale);
        return List.of(new Signpost(
                texts.t("afterwards.sign.title"),
                texts.t("afterwards.sign"),
                file.path() + "/analysis/afterwards",
                texts.t("afterwards.sign.go"),
                false));
    }
}
