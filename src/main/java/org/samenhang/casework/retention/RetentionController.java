package org.samenhang.casework.retention;

import org.samenhang.access.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which files are past their day. */
@Controller
class RetentionController {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/retention")
    String past(@AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("files", retention.past(reader)).addAttribute("years", retention.years());
        return "casework/retention";
    }
}
