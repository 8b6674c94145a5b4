package org.samenhang.analysis;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a screen goes after something was done: back to the whole page, or on with the part that changed. */
@Component
public class Answers {

    private static final Pattern KEY = Pattern.compile("k?[0-9a-f]{1,16}");

    private final Analyses analyses;
    private final Boards boards;
    private final MessageSource messages;

    Answers(Analyses analyses, Boards boards, MessageSource messages) {
        this.analyses = analyses;
        this.boards = boards;
        this.messages = messages;
    }

    /**
     * @param fragment not null when only the changed part is asked for
     * @param done key of the sentence that says what was done
     */
    public String after(
            UUID caseFile, Screen screen, @Nullable String fragment, String done, Locale locale, Model model) {
        if (fragment == null) {
            String query = "?done=" + done + (screen.meeting() ? "&view=meeting" : "")
                    + (screen.circle() == null || !KEY.matcher(screen.circle()).matches()
                            ? ""
                            : "&circle=" + screen.circle());
            return "redirect:/cases/" + caseFile + "/analysis" + query + "#picture";
        }
        if (!model.containsAttribute("say")) {
            model.addAttribute("say", texts(locale).t("done." + done));
        }
        Whole whole = analyses.read(caseFile);
        model.addAttribute("board", boards.board(whole, screen.circle(), screen.meeting(), locale))
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/live";
    }

    public Texts texts(Locale locale) {
        return new Texts(messages, locale);
    }

    /** What somebody was looking at: the room's screen or their own, and which circle. */
    public record Screen(@Nullable String view, @Nullable String circle) {

        public boolean meeting() {
            return "meeting".equals(view);
        }
    }
}
