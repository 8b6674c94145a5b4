package org.samenhang.casework.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of a family that were proposed at once: read on one page, accepted or refused, all or some, with one press. */
@Controller
@RequestMapping("/handovers/{handover}/family")
class FamilyOfferController {

    private static final int LONGEST = 2000;

    private final FamilyHandovers families;
    private final Handovers handovers;
    private final MessageSource messages;

    FamilyOfferController(FamilyHandovers families, Handovers handovers, MessageSource messages) {
        this.families = families;
        this.handovers = handovers;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID handover, Model model) {
        return page(handover, null, "", Errors.none(), model);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable UUID handover,
            @RequestParam(name = "one", defaultValue = "") List<UUID> chosen,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return answer(handover, chosen, true, "", locale, response, model);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable UUID handover,
            @RequestParam(name = "one", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return answer(handover, chosen, false, Typed.text(why), locale, response, model);
    }

    private String answer(
            UUID handover,
            List<UUID> chosen,
            boolean yes,
            String why,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Errors errors = Errors.none();
        if (chosen.isEmpty()) {
            errors.add("one", messages.getMessage("handover.family.which.missing", null, locale));
        }
        if (!yes && (why.isEmpty() || why.length() > LONGEST)) {
            errors.add(
                    "why",
                    messages.getMessage(
                            why.isEmpty() ? "casework.handover.why.missing" : "casework.handover.why.long",
                            null,
                            locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(handover, Set.copyOf(chosen), why, errors, model);
        }
        try {
            families.answer(handover, chosen, yes, why);
        } catch (FamilyHandovers.NotAll not) {
            response.setStatus(409);
            errors.add(messages.getMessage("handover.family.none", null, locale));
            not.reasons()
                    .forEach(one -> errors.add(messages.getMessage(
                            "handover.family.not",
                            new Object[] {
                                one.number(), messages.getMessage(one.why().key(), null, locale)
                            },
                            locale)));
            return page(handover, Set.copyOf(chosen), why, errors, model);
        }
        return "redirect:/handovers/" + handover + "/family?done=handover.family." + (yes ? "accepted" : "refused");
    }

    /** What was chosen stays chosen; all of it when nothing was sent. */
    private String page(UUID handover, @Nullable Set<UUID> chosen, String why, Errors errors, Model model) {
        model.addAttribute("family", handovers.family(handover))
                .addAttribute("chosen", chosen)
                .addAttribute("why", why)
                .addAttribute("errors", errors);
        return "casework/handoverFamily";
    }
}
