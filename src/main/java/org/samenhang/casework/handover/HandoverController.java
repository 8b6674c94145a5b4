package org.samenhang.casework.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing over in a case: what was, and proposing one. */
@Controller
class HandoverController {

    private final Handovers handovers;
    private final MessageSource messages;
    private final Clock clock;

    HandoverController(Handovers handovers, MessageSource messages, Clock clock) {
        this.handovers = handovers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/handovers")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", handovers.read(id));
        return "casework/handovers";
    }

    @GetMapping("/cases/{id}/handovers/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        CaseFile file = handovers.toPropose(id);
        FilledForm form = FilledForm.blank("handover", messages, locale).with("kind", "good");
        List<Option> holders = holders(id, form);
        if (holders.size() == 1) {
            form.with("whose", holders.getFirst().value());
        }
        return form(file, ask(form, id, holders), Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/handovers")
    String propose(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = handovers.toPropose(id);
        FilledForm form = FilledForm.of("handover", typed, messages, locale);
        ask(form, id, holders(id, form));
        Handing handing = Handing.read(form, LocalDate.now(clock));
        UUID whose = form.idOf("whose");
        if (handing != null && whose != null) {
            Said said = handovers.propose(id, object, whose, handing);
            if (said == Said.PROPOSED) {
                return "redirect:/cases/" + id + "/handovers?done=handover.proposed";
            }
            switch (said) {
                case NOBODY, HAS_IT, NO_DUTY -> form.check(false, "receiver", "casework.handover.said." + said.code());
                case PAST -> form.check(false, "fromOn", "casework.handover.fromOn.past");
                default -> form.wrong("casework.handover.said." + said.code());
            }
        }
        return form(file, form, SentBack.toMend(form, response), object, model);
    }

    @PostMapping("/cases/{id}/handovers/{handover}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID handover) {
        Said said = handovers.withdraw(id, handover);
        return "redirect:/cases/" + id + "/handovers?done=handover."
                + (said == Said.WITHDRAWN ? "withdrawn" : said.code());
    }

    private List<Option> holders(UUID id, FilledForm form) {
        return handovers.holders(id).stream()
                .map(one -> new Option(
                        one.id().toString(),
                        one.name() + ", "
                                + form.options(
                                                "casework.role",
                                                List.of(one.role().code()))
                                        .getFirst()
                                        .label()))
                .toList();
    }

    private FilledForm ask(FilledForm form, UUID id, List<Option> holders) {
        return Handing.ask(form.select("whose", holders), handovers.receivers(id));
    }

    private static String form(CaseFile file, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        file, "people", "/handovers", "/handovers", form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
