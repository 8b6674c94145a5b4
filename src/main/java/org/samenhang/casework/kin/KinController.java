package org.samenhang.casework.kin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.kin.genogram.Tie;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The genogram: looked at together, added to a line at a time. */
@Controller
class KinController {

    private static final int MOST = 200;

    private final Kins kins;
    private final MessageSource messages;

    KinController(Kins kins, MessageSource messages) {
        this.kins = kins;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/kin")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        KinPage page = kins.read(id);
        return view(
                page,
                new KinView.Typed("", "", "", page.file().place().works() ? "all" : "team", ""),
                Errors.none(),
                UUID.randomUUID(),
                locale,
                model);
    }

    @PostMapping("/cases/{id}/kin")
    String add(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        KinPage page = kins.read(id);
        FilledForm form = FilledForm.of("kin", typed, messages, locale);
        form.line("one").select("kind", form.options("kin.is", KinKind.codes())).line("other");
        boolean works = page.file().place().works();
        if (works) {
            form.visibility(page.file().place());
        }
        if (works && page.audience().asksWhereabouts()) {
            form.whereabouts(page.audience());
        }
        String one = form.lineOf("one");
        String other = form.lineOf("other");
        form.check(one.length() <= 60, "one", "kin.name.long");
        form.check(other.length() <= 60, "other", "kin.name.long");
        form.check(one.isEmpty() || !one.equalsIgnoreCase(other), "other", "kin.other.same");
        form.check(page.people().size() < MOST, "one", "kin.full", MOST);
        KinKind kind = KinKind.of(form.chosen("kind", "")).orElse(null);
        form.check(kind == null || !turns(page, one, kind, other), "kind", "kin.turns");
        if (!form.isGood() || kind == null) {
            return view(
                    page,
                    new KinView.Typed(
                            one, form.value("kind"), other, form.value("visibleTo"), form.value("whereabouts")),
                    SentBack.toMend(form, response),
                    object,
                    locale,
                    model);
        }
        kins.add(
                id,
                object,
                new Kins.Line(
                        one,
                        kind.sex(),
                        kind.bond(),
                        kind.ended(),
                        other,
                        form.chosen("visibleTo", "all"),
                        form.idOf("whereabouts")));
        return "redirect:/cases/" + id + "/kin?done=kin.added#add";
    }

    @PostMapping("/cases/{id}/kin/start")
    String begin(@PathVariable UUID id) {
        kins.begin(id);
        return "redirect:/cases/" + id + "/kin?done=kin.begun";
    }

    private static boolean turns(KinPage page, String one, KinKind kind, String other) {
        return Kins.named(page, one)
                .flatMap(first -> Kins.named(page, other)
                        .map(second -> page.genogram()
                                .turnsAround(new Tie(
                                        first.id().toString(), second.id().toString(), kind.bond()))))
                .orElse(false);
    }

    private String view(KinPage page, KinView.Typed typed, Errors errors, UUID object, Locale locale, Model model) {
        KinWords words = new KinWords(messages, locale);
        model.addAttribute(
                "seen",
                new KinView(
                        page,
                        page.people().isEmpty()
                                ? ""
                                : page.genogram().draw("kin", words.drawn(page)).svg(),
                        page.ties().stream()
                                .map(tie -> new KinView.Said(tie, words.says(tie)))
                                .toList(),
                        FilledForm.blank("kin", messages, locale).options("kin.is", KinKind.codes()),
                        typed,
                        errors,
                        object));
        return "casework/kin/kin";
    }
}
