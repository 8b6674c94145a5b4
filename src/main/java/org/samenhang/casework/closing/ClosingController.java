package org.samenhang.casework.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.ClosingProposal;
import org.samenhang.casework.Fields;
import org.samenhang.casework.WhyNotYet;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking back and closing: the page, closing, opening again, planning a look back. */
@Controller
class ClosingController {

    private final ClosingPages pages;
    private final Closings closings;
    private final LookBacks lookBacks;
    private final MessageSource messages;
    private final Clock clock;

    ClosingController(ClosingPages pages, Closings closings, LookBacks lookBacks, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.closings = closings;
        this.lookBacks = lookBacks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/closing")
    String read(@PathVariable UUID id, Model model) {
        return show(id, Typing.none(today()), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/closing")
    String close(
            @PathVariable UUID id,
            ClosingForm form,
            @RequestParam(required = false) @Nullable UUID closing,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        UUID object = closing == null ? UUID.randomUUID() : closing;
        Fields fields = new Fields(messages, locale);
        ClosingProposal proposal = form.read(fields);
        List<WhyNotYet> reasons =
                closings.close(id, object, proposal, fields.errors().isEmpty());
        for (WhyNotYet reason : reasons) {
            String key = "closing.why_not." + reason.code();
            if (reason.field().isEmpty()) {
                fields.wrong(key);
            } else {
                fields.wrong(reason.field(), key);
            }
        }
        if (fields.errors().isEmpty()) {
            return "redirect:/cases/" + id + "/closing?done=closing.closed";
        }
        response.setStatus(422);
        return show(id, Typing.none(today()).closing(form, object), fields.errors(), model);
    }

    @PostMapping("/cases/{id}/reopen")
    String reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String said = fields.text("why", why, "closing.reopen.why.missing");
        if (!fields.errors().isEmpty()) {
            pages.requireToReopen(id);
            response.setStatus(422);
            return show(id, Typing.none(today()).reopening(why), fields.errors(), model);
        }
        if (closings.reopen(id, said)) {
            return "redirect:/cases/" + id + "/closing?done=closing.reopened";
        }
        response.setStatus(409);
        return show(id, Typing.none(today()).reopening(why), fields.errors(), model);
    }

    @PostMapping("/cases/{id}/look-backs")
    String plan(
            @PathVariable UUID id,
            PlanForm form,
            @RequestParam(required = false) @Nullable UUID lookBack,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        UUID object = lookBack == null ? UUID.randomUUID() : lookBack;
        Fields fields = new Fields(messages, locale);
        PlanForm.Said said = form.read(fields, pages.read(id).audience(), today());
        if (!fields.errors().isEmpty()) {
            pages.requireToPlan(id);
            response.setStatus(422);
            return show(id, Typing.none(today()).planning(form, object), fields.errors(), model);
        }
        lookBacks.plan(id, object, said);
        return "redirect:/cases/" + id + "/closing?done=closing.planned";
    }

    private String show(UUID id, Typing typing, Errors errors, Model model) {
        ClosingPage seen = pages.read(id);
        model.addAttribute("seen", seen).addAttribute("typing", typing).addAttribute("errors", errors);
        return seen.file().place().works() ? "casework/closing" : "casework/closingFamily";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
