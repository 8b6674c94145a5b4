package org.samenhang.casework.risk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.VisibleItems;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Risks of a case: in words, and who carries which part. */
@Controller
class RiskController {

    private final Risks risks;
    private final Openings openings;
    private final VisibleItems items;
    private final MessageSource messages;

    RiskController(Risks risks, Openings openings, VisibleItems items, MessageSource messages) {
        this.risks = risks;
        this.openings = openings;
        this.items = items;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/risks")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", risks.read(id));
        return "casework/risk/page";
    }

    @GetMapping("/cases/{id}/risks/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        CaseFile file = risks.works(id);
        FilledForm form = ToldTo.ask(
                naming(FilledForm.blank("risk", messages, locale).with("visibleTo", "all")),
                file.place(),
                items.audience(id));
        return form(
                file,
                "",
                form,
                Errors.none(),
                Map.of("object", UUID.randomUUID().toString()),
                model);
    }

    @PostMapping("/cases/{id}/risks")
    String name(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = risks.works(id);
        Audience audience = items.audience(id);
        FilledForm form =
                fits(ToldTo.ask(naming(FilledForm.of("risk", typed, messages, locale)), file.place(), audience));
        if (!form.isGood()) {
            return form(file, "", form, SentBack.toMend(form, response), Map.of("object", object.toString()), model);
        }
        risks.name(id, object, said(form, ToldTo.of(form, audience)));
        return done(id);
    }

    @GetMapping("/cases/{id}/risks/{risk}")
    String open(@PathVariable UUID id, @PathVariable UUID risk, Locale locale, Model model) {
        CaseFile file = risks.works(id);
        Risk one = risks.one(id, risk);
        FilledForm form = changing(
                FilledForm.blank("risk", messages, locale)
                        .with("text", one.text())
                        .with("moreWhen", one.moreWhen())
                        .with("lessWhen", one.lessWhen())
                        .with("weDo", one.weDo())
                        .with("settledWords", one.settledWords())
                        .with("whereabouts", Audience.said(one.whereaboutsOf())),
                items.audience(id));
        return changing(file, one, form, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/risks/{risk}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID risk,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = risks.works(id);
        Risk one = risks.one(id, risk);
        Audience audience = items.audience(id);
        FilledForm form = fits(changing(FilledForm.of("risk", typed, messages, locale), audience));
        if (!form.isGood()) {
            return changing(file, one, form, SentBack.toMend(form, response), model);
        }
        if (risks.change(id, risk, version, said(form, ToldTo.of(form, audience)))) {
            return done(id);
        }
        Risk now = risks.one(id, risk);
        form.theirs("text", now.text())
                .theirs("moreWhen", now.moreWhen())
                .theirs("lessWhen", now.lessWhen())
                .theirs("weDo", now.weDo())
                .theirs("settledWords", now.settledWords());
        return changing(file, now, form, SentBack.meanwhile(form, response), model);
    }

    @GetMapping("/cases/{id}/risks/{risk}/parts/new")
    String blankPart(@PathVariable UUID id, @PathVariable UUID risk, Locale locale, Model model) {
        CaseFile file = risks.works(id);
        FilledForm form = part(FilledForm.blank("riskPart", messages, locale), id);
        return part(file, risks.one(id, risk), form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/risks/{risk}/parts")
    String carry(
            @PathVariable UUID id,
            @PathVariable UUID risk,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = risks.works(id);
        Risk one = risks.one(id, risk);
        FilledForm form = part(FilledForm.of("riskPart", typed, messages, locale), id);
        form.fits("part", 500);
        UUID who = form.idOf("who");
        if (!form.isGood() || who == null) {
            return part(file, one, form, SentBack.toMend(form, response), object, model);
        }
        risks.carry(id, risk, object, who, form.value("part"));
        return done(id);
    }

    @PostMapping("/cases/{id}/risks/{risk}/parts/{part}/end")
    String putDown(@PathVariable UUID id, @PathVariable UUID risk, @PathVariable UUID part) {
        risks.putDown(id, risk, part);
        return done(id);
    }

    private FilledForm part(FilledForm form, UUID id) {
        return form.select("who", openings.forWork(id, "risk").everybody()).line("part");
    }

    private static FilledForm naming(FilledForm form) {
        return form.text("text")
                .optionalText("moreWhen")
                .optionalText("lessWhen")
                .text("weDo");
    }

    private static FilledForm changing(FilledForm form, Audience audience) {
        FilledForm asked = naming(form).optionalText("settledWords");
        return audience.asksWhereabouts() ? asked.whereabouts(audience) : asked;
    }

    private static FilledForm fits(FilledForm form) {
        form.fits("text", 1000);
        for (String field : new String[] {"moreWhen", "lessWhen", "weDo", "settledWords"}) {
            form.fits(field, 2000);
        }
        return form;
    }

    private static Risks.Said said(FilledForm form, ToldTo to) {
        return new Risks.Said(
                form.value("text"),
                form.value("moreWhen"),
                form.value("lessWhen"),
                form.value("weDo"),
                form.value("settledWords"),
                to);
    }

    private static String changing(CaseFile file, Risk one, FilledForm form, Errors errors, Model model) {
        return form(file, "/" + one.id(), form, errors, Map.of("version", Integer.toString(one.version())), model);
    }

    private static String part(CaseFile file, Risk one, FilledForm form, Errors errors, UUID object, Model model) {
        String here = "/risks/" + one.id() + "/parts";
        model.addAttribute(
                "form",
                FormPage.of(file, "help", here, "/risks", form, errors, Map.of("object", object.toString()))
                        .saying(one.text()));
        return "casework/form";
    }

    private static String form(
            CaseFile file, String rest, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("form", FormPage.of(file, "help", "/risks" + rest, "/risks", form, errors, hidden));
        return "casework/form";
    }

    private static String done(UUID id) {
        return "redirect:/cases/" + id + "/risks?done=help.kept";
    }
}
