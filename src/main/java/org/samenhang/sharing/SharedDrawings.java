package org.samenhang.sharing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.DrawnExcerpt;
import org.samenhang.analysis.Excerpt;
import org.samenhang.analysis.ExcerptDrawings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The picture of what is shared, called by nothing of the file. */
@Component
public class SharedDrawings {

    private final ExcerptDrawings drawings;
    private final MessageSource messages;

    SharedDrawings(ExcerptDrawings drawings, MessageSource messages) {
        this.drawings = drawings;
        this.messages = messages;
    }

    /** The picture of a page; null when there is none. */
    public @Nullable DrawnExcerpt onScreen(SharedScene scene, Locale locale) {
        return onScreen(scene.picture(), locale);
    }

    /** A picture for a page; null when there is nothing to draw. */
    public @Nullable DrawnExcerpt onScreen(Excerpt picture, Locale locale) {
        return picture.isEmpty() ? null : drawings.onScreen(picture, title(locale), locale);
    }

    /** The drawing for a document, and the same in words; empty when there is none. */
    Optional<DrawnExcerpt> onPaper(SharedScene scene, Locale locale) {
        return scene.picture().isEmpty()
                ? Optional.empty()
                : Optional.of(drawings.onPaper(scene.picture(), title(locale), locale));
    }

    private String title(Locale locale) {
        return messages.getMessage("sharing.heading.picture", null, locale);
    }
}
