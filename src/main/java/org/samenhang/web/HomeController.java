package org.samenhang.web;

import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.Person;
import org.samenhang.access.Regions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The front of the house: a stranger is told what this is, everyone else goes to their own first page. */
@Controller
class HomeController {

    private final Regions regions;

    HomeController(Regions regions) {
        this.regions = regions;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable Person person, Model model) {
        if (person == null) {
            model.addAttribute("regions", regions.names());
            return "web/home";
        }
        if (!person.professional()) {
            return "redirect:/mine";
        }
        if (person.has(Duty.PROCESS_DIRECTOR) || person.has(Duty.INTAKE) || person.has(Duty.CHAIR)) {
            return "redirect:/work";
        }
        if (person.has(Duty.PRIVACY_OFFICER)) {
            return "redirect:/privacy/questions";
        }
        if (person.has(Duty.ADMINISTRATOR)) {
            return "redirect:/people";
        }
        return person.has(Duty.ANALYST) ? "redirect:/monitor" : "redirect:/cases";
    }

    /** Says 'ok' when the database answers. */
    @GetMapping(path = "/health", produces = "text/plain")
    @ResponseBody
    String health() {
        return regions.health();
    }
}
