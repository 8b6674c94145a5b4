package org.samenhang.analysis.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Is this how it shows at the end? Two buttons. */
@Controller
class EndHintController {

    private final EndHints hints;

    EndHintController(EndHints hints) {
        this.hints = hints;
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/end-behaviour")
    String isOne(@PathVariable UUID caseFile, @PathVariable UUID statement) {
        hints.isOne(caseFile, statement);
        return "redirect:/cases/" + caseFile + "/analysis/statements/" + statement + "?done=ending.marked";
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/end-behaviour/dismissal")
    String isNone(@PathVariable UUID caseFile, @PathVariable UUID statement) {
        hints.isNone(caseFile, statement);
        return "redirect:/cases/" + caseFile + "/analysis?done=ending.waved#think";
    }
}
