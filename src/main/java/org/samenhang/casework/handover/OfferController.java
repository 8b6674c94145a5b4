package org.samenhang.casework.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was proposed to somebody who need not take part in the case: reading it, accepting with one button, refusing with a reason. */
@Controller
class OfferController {

    private static final int LONGEST = 2000;

    private final Handovers handovers;
    private final MessageSource messages;

    OfferController(Handovers handovers, MessageSource messages) {
        this.handovers = handovers;
        this.messages = messages;
    }

    @GetMapping("/handovers/{handover}")
    String show(@PathVariable UUID handover, Model model) {
        return page(handover, "", Errors.none(), model);
    }

    @PostMapping("/handovers/{handover}/acceptance")
    String accept(@PathVariable UUID handover, Locale locale, HttpServletResponse response, Model model) {
        Said said = handovers.answer(handover, true, "");
        return said == Said.ACCEPTED
                ? "redirect:/handovers/" + handover + "?done=handover.accepted"
                : notSo(handover, said, "", locale, response, model);
    }

    @PostMapping("/handovers/{handover}/refusal")
    String refuse(
            @PathVariable UUID handover,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String reason = Typed.text(why);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            response.setStatus(422);
            String key = reason.isEmpty() ? "casework.handover.why.missing" : "casework.handover.why.long";
            return page(handover, reason, Errors.none().add("why", messages.getMessage(key, null, locale)), model);
        }
        Said said = handovers.answer(handover, false, reason);
        return said == Said.REFUSED
                ? "redirect:/handovers/" + handover + "?done=handover.refused"
                : notSo(handover, said, reason, locale, response, model);
    }

    private String notSo(
            UUID handover, Said said, String why, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(409);
        return page(
                handover,
                why,
                Errors.none().add(messages.getMessage("casework.handover.said." + said.code(), null, locale)),
                model);
    }

    private String page(UUID handover, String why, Errors errors, Model model) {
        model.addAttribute("offer", handovers.offer(handover))
                .addAttribute("why", why)
                .addAttribute("errors", errors);
        return "casework/handover";
    }
}
