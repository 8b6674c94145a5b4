package org.samenhang.analysis;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.samenhang.analysis.guidance.Guides;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The analysis on screen: for professionals, for everyone in a meeting, for the family. */
@Controller
class AnalysisController {

    private final Analyses analyses;
    private final Boards boards;
    private final Signboards signboards;
    private final MessageSource messages;
    private final Guides guides;

    AnalysisController(Analyses analyses, Boards boards, Signboards signboards, MessageSource messages, Guides guides) {
        this.analyses = analyses;
        this.boards = boards;
        this.signboards = signboards;
        this.messages = messages;
        this.guides = guides;
    }

    @GetMapping("/cases/{caseFile}/analysis")
    String show(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable String circle,
            @RequestParam(required = false) @Nullable String view,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        Analyses.Seen seen = analyses.see(caseFile);
        Whole whole = seen.whole();
        Board board = boards.board(whole, circle, whole.place().works() && "meeting".equals(view), locale);
        model.addAttribute("board", board)
                .addAttribute("texts", new Texts(messages, locale))
                .addAttribute("me", person.id())
                .addAttribute("screen", UUID.randomUUID())
                .addAttribute("paper", fragment == null || fragment.equals("paper"));
        if (!board.meeting()) {
            model.addAttribute("guide", guides.of(board, seen.known(), person.id()));
        }
        if (fragment == null || !whole.place().works()) {
            model.addAttribute("declarations", analyses.declarations(caseFile))
                    .addAttribute("signposts", signboards.of(caseFile, locale));
        }
        if (!whole.place().works()) {
            return "analysis/family";
        }
        return fragment == null ? "analysis/page" : "analysis/live";
    }
}
