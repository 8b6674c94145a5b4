package org.samenhang.casework.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.direction.MomentForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The case page. */
@Controller
class OverviewController {

    private final Overviews overviews;
    private final Clock clock;

    OverviewController(Overviews overviews, Clock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        Overview overview = overviews.read(id, locale);
        model.addAttribute("overview", overview)
                .addAttribute("form", MomentForm.of(LocalDate.now(clock)))
                .addAttribute("moment", UUID.randomUUID());
        return overview.file().place().works() ? "casework/case" : "casework/family";
    }

    /** Who is who, in plain words. */
    @GetMapping("/cases/{id}/who")
    String who(@PathVariable UUID id, Model model) {
        model.addAttribute("who", overviews.who(id));
        return "casework/who";
    }
}
