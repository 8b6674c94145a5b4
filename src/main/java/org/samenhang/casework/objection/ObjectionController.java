package org.samenhang.casework.objection;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch of the family: may the case count in figures and research that leave the team? */
@Controller
class ObjectionController {

    private final Objections objections;

    ObjectionController(Objections objections) {
        this.objections = objections;
    }

    @GetMapping("/cases/{id}/objection")
    String show(@PathVariable UUID id, Model model) {
        ObjectionPage page = objections.read(id);
        model.addAttribute("seen", page);
        return page.file().place().works() ? "casework/objection" : "casework/ownObjection";
    }

    @PostMapping("/cases/{id}/objection")
    String say(@PathVariable UUID id, @RequestParam UUID person, @RequestParam(defaultValue = "") String objects) {
        if (objects.equals("yes") || objects.equals("no")) {
            objections.say(id, person, objects.equals("yes"));
        }
        return "redirect:/cases/" + id + "/objection?done=casework.noted";
    }
}
