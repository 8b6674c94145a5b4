package org.samenhang.casework.direction;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Talks and notes of a case, all of them, and noting one. */
@Controller
class MomentController {

    private final Moments moments;
    private final MomentPages pages;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    MomentController(Moments moments, MomentPages pages, VisibleItems items, MessageSource messages, Clock clock) {
        this.moments = moments;
        this.pages = pages;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/moments")
    String list(@PathVariable UUID id, Model model) {
        return show(id, MomentForm.of(LocalDate.now(clock)), Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/moments")
    String note(
            @PathVariable UUID id,
            MomentForm form,
            @RequestParam(required = false) @Nullable UUID moment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        MomentForm.Said said = form.read(fields, items.audience(id), LocalDate.now(clock));
        UUID object = moment == null ? UUID.randomUUID() : moment;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, form, fields.errors(), object, model);
        }
        moments.note(id, object, said);
        return "redirect:/cases/" + id + "?done=casework.noted";
    }

    private String show(UUID id, MomentForm form, Errors errors, UUID moment, Model model) {
        model.addAttribute("seen", pages.read(id))
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("moment", moment);
        return "casework/moments";
    }
}
