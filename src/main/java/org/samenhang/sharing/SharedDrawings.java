package org.samenhang.sharing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.DrawnExcerpt;
import org.samenhang.analysis.ExcerptDrawings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The picture of what is shared, called by nothing of the file. */
@Component
class SharedDrawings {

    private final ExcerptDrawings drawings;
    private final MessageSource messages;

    SharedDrawings(ExcerptDrawings drawings, MessageSource messages) {
        this.drawings = drawings;
        this.messages = messages;
    }

    @Nullable
    DrawnExcerpt onScreen(SharedScene scene, Locale locale) {
        return scene.picture().isEmpty() ? null : drawings.onScreen(scene.picture(), title(locale), locale);
    }

    /** The drawing for a document; empty when there is none. */
    String onPaper(SharedScene scene, Locale locale) {
        return scene.picture().isEmpty()
                ? ""
                : drawings.onPaper(scene.picture(), title(locale), locale).svg();
    }

    private String title(Locale locale) {
        return messages.getMessage("sharing.heading.picture", null, locale);
    }
}
