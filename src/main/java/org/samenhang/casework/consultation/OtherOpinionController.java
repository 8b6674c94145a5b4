package org.samenhang.casework.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.secondopinion.Finding;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second opinion of the team of another region, in a consultation. */
@Controller
@RequestMapping("/consultations/{id}/second-opinion")
class OtherOpinionController {

    private final OtherOpinions opinions;
    private final MessageSource messages;

    OtherOpinionController(OtherOpinions opinions, MessageSource messages) {
        this.opinions = opinions;
        this.messages = messages;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        OtherOpinions.Opened opened = opinions.open(id);
        if (!opened.mayAsk()) {
            return "redirect:/consultations/" + id;
        }
        FilledForm form = asking(FilledForm.blank("other_opinion", messages, locale)
                .with("question", opened.consultation().question()));
        return show(
                id, "", form, Errors.none(), Map.of("object", UUID.randomUUID().toString()), model);
    }

    @PostMapping
    String ask(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        OtherOpinions.Opened opened = opinions.open(id);
        FilledForm form = asking(FilledForm.of("other_opinion", typed, messages, locale));
        form.fits("thoughtOf", 4000);
        form.fits("question", 4000);
        form.fits("otherTeam", 300);
        for (String field : new String[] {"thoughtOf", "question"}) {
            form.check(
                    !OtherOpinion.names(opened.consultation().askerName(), form.value(field)),
                    field,
                    "casework.other_opinion.name");
        }
        if (!form.isGood()) {
            return show(id, "", form, SentBack.toMend(form, response), Map.of("object", object.toString()), model);
        }
        opinions.ask(id, object, form.value("thoughtOf"), form.value("question"), form.lineOf("otherTeam"));
        return "redirect:/consultations/" + id + "?done=consultation.opinion.asked";
    }

    @GetMapping("/answer")
    String blankAnswer(@PathVariable UUID id, Locale locale, Model model) {
        OtherOpinions.Opened opened = opinions.open(id);
        if (opened.opinions().isEmpty()) {
            return "redirect:/consultations/" + id;
        }
        OtherOpinion one = latest(opened);
        Finding finding = one.finding();
        FilledForm form = answering(FilledForm.blank("other_answer", messages, locale)
                .with("finding", finding == null ? null : finding.code())
                .with("answer", one.answer())
                .with("answeredBy", one.answeredBy().isEmpty() ? one.otherTeam() : one.answeredBy()));
        return show(id, "/answer", form, Errors.none(), hidden(one), model);
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam UUID opinion,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        OtherOpinions.Opened opened = opinions.open(id);
        OtherOpinion one = opened.opinions().stream()
                .filter(some -> some.id().equals(opinion))
                .findFirst()
                .orElseThrow(() -> new NotYours("consultation", null));
        FilledForm form = answering(FilledForm.of("other_answer", typed, messages, locale));
        form.fits("answer", 4000);
        form.fits("answeredBy", 300);
        Finding finding = Finding.of(form.chosen("finding", ""));
        if (!form.isGood() || finding == null) {
            return show(
                    id,
                    "/answer",
                    form,
                    SentBack.toMend(form, response),
                    Map.of("opinion", opinion.toString(), "version", Integer.toString(version)),
                    model);
        }
        if (opinions.answer(id, opinion, finding, form.value("answer"), form.lineOf("answeredBy"), version)) {
            return "redirect:/consultations/" + id + "?done=consultation.opinion.answered";
        }
        OtherOpinion now = opinions.open(id).opinions().stream()
                .filter(some -> some.id().equals(opinion))
                .findFirst()
                .orElse(one);
        form.theirs("answer", now.answer());
        return show(id, "/answer", form, SentBack.meanwhile(form, response), hidden(now), model);
    }

    private static Map<String, String> hidden(OtherOpinion one) {
        return Map.of("opinion", one.id().toString(), "version", Integer.toString(one.version()));
    }

    /** The one that waits, or else the last that was answered. */
    private static OtherOpinion latest(OtherOpinions.Opened opened) {
        return opened.opinions().stream()
                .filter(OtherOpinion::waits)
                .findFirst()
                .orElseGet(() -> opened.opinions().getFirst());
    }

    private static FilledForm asking(FilledForm form) {
        return form.text("thoughtOf").optionalText("question").line("otherTeam");
    }

    private static FilledForm answering(FilledForm form) {
        return form.choice("finding", form.options("opinion.finding", Finding.codes()))
                .text("answer")
                .line("answeredBy");
    }

    private static String show(
            UUID id, String rest, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("title", form.says("title"))
                .addAttribute("lead", form.says("lead"))
                .addAttribute("save", form.says("save"))
                .addAttribute("fields", form.questions())
                .addAttribute("errors", errors)
                .addAttribute("hidden", hidden)
                .addAttribute("back", "/consultations/" + id)
                .addAttribute("action", "/consultations/" + id + "/second-opinion" + rest);
        return "casework/consultation/opinion";
    }
}
