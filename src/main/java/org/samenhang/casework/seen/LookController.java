package org.samenhang.casework.seen;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who looked in the file; and the family's way in. */
@Controller
class LookController {

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/cases/{id}/log")
    String show(@PathVariable UUID id, Model model) {
        LookPage looked = looks.of(id);
        CaseFile file = looked.file();
        model.addAttribute("looked", looked);
        return file.place().works() ? "casework/log" : "casework/familyLog";
    }

    /** A family has one case nearly always; then that is where they are. */
    @GetMapping("/mine")
    String mine(Model model) {
        List<UUID> mine = looks.mine();
        if (mine.size() == 1) {
            return "redirect:/cases/" + mine.getFirst();
        }
        model.addAttribute("mine", mine);
        return mine.isEmpty() ? "casework/mine" : "redirect:/cases";
    }
}
