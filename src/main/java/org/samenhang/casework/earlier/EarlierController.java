package org.samenhang.casework.earlier;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was learned the time before. */
@Controller
class EarlierController {

    private final EarlierCases earlier;

    EarlierController(EarlierCases earlier) {
        this.earlier = earlier;
    }

    @GetMapping("/cases/{id}/earlier")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", earlier.of(id));
        return "casework/earlier";
    }
}
