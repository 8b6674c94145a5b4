package org.samenhang.analysis.ownpicture;

import java.util.ArrayList;
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

/** The ways to one's own picture and to those that are shown. */
@Component
@Order(1)
class OwnPictureSigns implements Signposts {

    private final OwnPictureRows rows;
    private final MessageSource messages;

    OwnPictureSigns(OwnPictureRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Signpost> of(CaseFile file, Locale locale) {
        Texts texts = new Texts(messages, locale);
        String path = file.path() + "/analysis";
        List<Signpost> signs = new ArrayList<>();
        String state = rows.mine(file.id(), file.place().person())
                .map(picture -> picture.shown() ? "shown" : "begun")
                .orElse("none");
        signs.add(new Signpost(
                texts.t("ownpicture.sign.title"),
                texts.t("ownpicture.sign." + state),
                path + "/own-picture",
                texts.t("ownpicture.sign.open"),
                false));
        int shown = rows.shown(file.id()).size();
        if (shown > 0) {
            signs.add(new Signpost(
                    texts.t("ownpicture.sign.laid"),
                    texts.t("ownpicture.sign.laid.text", shown),
                    path + "/pictures",
                    texts.t("ownpicture.sign.open"),
                    false));
        }
        return signs;
    }
}
