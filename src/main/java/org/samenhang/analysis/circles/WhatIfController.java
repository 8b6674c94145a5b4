package org.samenhang.analysis.circles;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Board;
import org.samenhang.analysis.Boards;
import org.samenhang.analysis.Ring;
import org.samenhang.analysis.Whole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What would happen if this were not there? All of it stands in the address. */
@Controller
class WhatIfController {

    private final Analyses analyses;
    private final Boards boards;

    WhatIfController(Analyses analyses, Boards boards) {
        this.analyses = analyses;
        this.boards = boards;
    }

    @GetMapping("/cases/{caseFile}/analysis/what-if")
    String show(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable String off,
            Locale locale,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Set<UUID> away = WhatIf.off(off, whole);
        Board all = boards.board(whole, null, false, locale);
        WhatIf question = WhatIf.of(all.connections(), away);
        Set<String> falling = question.falls().stream().map(Ring::key).collect(Collectors.toSet());
        model.addAttribute("board", all)
                .addAttribute(
                        "svg", boards.thinkingAway(whole, away, falling, locale).svg())
                .addAttribute("question", question);
        return "analysis/circles/whatIf";
    }
}
