package org.samenhang.casework.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.Fields;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moving a look back to another day, mending what it asks, and calling it off. */
@Controller
@RequestMapping("/cases/{id}/look-backs/{lookBack}")
class ReplanController {

    private final LookBacks lookBacks;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    ReplanController(LookBacks lookBacks, VisibleItems items, MessageSource messages, Clock clock) {
        this.lookBacks = lookBacks;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/plan")
    String plan(@PathVariable UUID id, @PathVariable UUID lookBack, Model model) {
        LookBacks.Opened opened = lookBacks.open(id, lookBack);
        return plan(opened, ReplanForm.of(opened.look()), false, Errors.none(), model);
    }

    @PostMapping("/plan")
    String replan(
            @PathVariable UUID id,
            @PathVariable UUID lookBack,
            ReplanForm form,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        LookBacks.Opened opened = lookBacks.open(id, lookBack);
        Fields fields = new Fields(messages, locale);
        ReplanForm.Said said = form.read(fields, opened.look(), LocalDate.now(clock));
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return plan(opened, form, opened.look().version() != version, fields.errors(), model);
        }
        if (lookBacks.replan(id, lookBack, version, said)) {
            return "redirect:/cases/" + id + "/closing?done=closing.replanned";
        }
        response.setStatus(409);
        return plan(lookBacks.open(id, lookBack), form, true, Errors.none(), model);
    }

    @GetMapping("/cancellation")
    String cancellation(@PathVariable UUID id, @PathVariable UUID lookBack, Model model) {
        return cancellation(lookBacks.open(id, lookBack), "", false, Errors.none(), model);
    }

    @PostMapping("/cancellation")
    String callOff(
            @PathVariable UUID id,
            @PathVariable UUID lookBack,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String said = fields.line("why", why, "closing.cancellation.why.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            LookBacks.Opened opened = lookBacks.open(id, lookBack);
            return cancellation(opened, why, opened.look().version() != version, fields.errors(), model);
        }
        if (lookBacks.callOff(id, lookBack, version, said)) {
            return "redirect:/cases/" + id + "/closing?done=closing.called_off";
        }
        response.setStatus(409);
        return cancellation(lookBacks.open(id, lookBack), why, true, Errors.none(), model);
    }

    private String plan(LookBacks.Opened opened, ReplanForm form, boolean changed, Errors errors, Model model) {
        show(opened, changed, errors, model)
                .addAttribute("form", form)
                .addAttribute(
                        "seenBy",
                        items.find(
                                        opened.file().id(),
                                        VisibleItem.Kind.LOOK_BACK,
                                        opened.look().id().toString())
                                .orElse(null));
        return "casework/lookBackPlan";
    }

    private static String cancellation(
            LookBacks.Opened opened, String why, boolean changed, Errors errors, Model model) {
        show(opened, changed, errors, model).addAttribute("why", why);
        return "casework/lookBackCancellation";
    }

    private static Model show(LookBacks.Opened opened, boolean changed, Errors errors, Model model) {
        return model.addAttribute("file", opened.file())
                .addAttribute("look", opened.look())
                .addAttribute("changed", changed)
                .addAttribute("errors", errors);
    }
}
