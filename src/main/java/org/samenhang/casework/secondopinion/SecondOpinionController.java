package org.samenhang.casework.secondopinion;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.casework.stop.GoingOn;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a second opinion, and giving one. */
@Controller
class SecondOpinionController {

    private final SecondOpinions opinions;
    private final Openings openings;
    private final GoingOn goingOn;
    private final MessageSource messages;

    SecondOpinionController(SecondOpinions opinions, Openings openings, GoingOn goingOn, MessageSource messages) {
        this.opinions = opinions;
        this.openings = openings;
        this.goingOn = goingOn;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/second-opinions")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", opinions.read(id));
        return "casework/secondOpinions";
    }

    @GetMapping("/cases/{id}/second-opinions/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forWork(id, "second_opinion");
        CaseFile file = opened.file();
        FilledForm form = goingOn.ask(
                ask(FilledForm.blank("opinion", messages, locale).with("visibleTo", "professionals"), opened), id);
        return page(
                file,
                "",
                form,
                Errors.none(),
                Map.of("object", UUID.randomUUID().toString()),
                model);
    }

    @PostMapping("/cases/{id}/second-opinions")
    String ask(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, "second_opinion");
        CaseFile file = opened.file();
        FilledForm form = goingOn.ask(ask(FilledForm.of("opinion", typed, messages, locale), opened), id);
        form.fits("thoughtOf", 4000);
        form.fits("thoughtBy", 300);
        form.fits("question", 4000);
        if (!form.isGood()) {
            return page(file, "", form, SentBack.toMend(form, response), Map.of("object", object.toString()), model);
        }
        opinions.ask(
                id,
                object,
                form.value("thoughtOf"),
                form.lineOf("thoughtBy"),
                form.value("question"),
                form.ticked("familyAsked"),
                form.chosen("visibleTo", "professionals"));
        goingOn.keep(form, id, object, "second_opinion");
        return "redirect:/cases/" + id + "/second-opinions?done=opinion.asked";
    }

    @GetMapping("/cases/{id}/second-opinions/{opinion}")
    String open(@PathVariable UUID id, @PathVariable UUID opinion, Locale locale, Model model) {
        Opened opened = openings.forWork(id, "second_opinion");
        CaseFile file = opened.file();
        SecondOpinion one = opinions.one(id, opinion);
        Finding finding = one.finding();
        FilledForm form = answering(
                FilledForm.blank("answered", messages, locale)
                        .with("finding", finding == null ? null : finding.code())
                        .with("answer", one.answer()),
                opened,
                one);
        return answer(file, one, form, Errors.none(), one.version(), model);
    }

    @PostMapping("/cases/{id}/second-opinions/{opinion}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, "second_opinion");
        CaseFile file = opened.file();
        SecondOpinion one = opinions.one(id, opinion);
        FilledForm form = answering(FilledForm.of("answered", typed, messages, locale), opened, one);
        form.fits("answer", 4000);
        Finding finding = Finding.of(form.chosen("finding", ""));
        if (!form.isGood() || finding == null) {
            return answer(file, one, form, SentBack.toMend(form, response), version, model);
        }
        if (opinions.answer(id, opinion, finding, form.value("answer"), version)) {
            return "redirect:/cases/" + id + "/second-opinions?done=opinion.answered";
        }
        SecondOpinion now = opinions.one(id, opinion);
        form.theirs("answer", now.answer());
        return answer(file, now, form, SentBack.meanwhile(form, response), now.version(), model);
    }

    private static FilledForm ask(FilledForm form, Opened opened) {
        form.text("thoughtOf")
                .line("thoughtBy")
                .optionalText("question")
                .tick("familyAsked")
                .visibility(opened.file().place());
        return form.withoutPlace(opened.file().place(), opened.audience(), form.chosen("visibleTo", "professionals"));
    }

    private static FilledForm answering(FilledForm form, Opened opened, SecondOpinion one) {
        return form.choice("finding", form.options("opinion.finding", Finding.codes()))
                .text("answer")
                .withoutPlace(opened.file().place(), opened.audience(), one.visibleTo());
    }

    private static String answer(
            CaseFile file, SecondOpinion one, FilledForm form, Errors errors, int version, Model model) {
        String said = form.says("about", one.thoughtBy(), one.thoughtOf())
                + (one.question().isEmpty() ? "" : " " + form.says("question", one.question()));
        model.addAttribute(
                "form",
                of(file, "/" + one.id(), form, errors, Map.of("version", Integer.toString(version)))
                        .saying(said));
        return "casework/form";
    }

    private static String page(
            CaseFile file, String rest, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("form", of(file, rest, form, errors, hidden));
        return "casework/form";
    }

    private static FormPage of(CaseFile file, String rest, FilledForm form, Errors errors, Map<String, String> hidden) {
        return FormPage.of(file, "agreements", "/second-opinions" + rest, "/second-opinions", form, errors, hidden);
    }
}
