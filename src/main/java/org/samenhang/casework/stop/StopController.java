package org.samenhang.casework.stop;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Days;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.people.Opened;
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

/** Pressing the stop, looking from further away, and lifting it with what came of it. */
@Controller
class StopController {

    private final Stops stops;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    StopController(Stops stops, Openings openings, MessageSource messages, Clock clock) {
        this.stops = stops;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/stops/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forAnyone(id, "stop");
        CaseFile file = opened.file();
        FilledForm form = press(FilledForm.blank("stop", messages, locale).with("to", "all"), opened);
        return press(file, form, Errors.none(), UUID.randomUUID(), locale, model);
    }

    @PostMapping("/cases/{id}/stops")
    String press(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forAnyone(id, "stop");
        CaseFile file = opened.file();
        FilledForm form = press(FilledForm.of("stop", typed, messages, locale), opened);
        if (!form.isGood()) {
            response.setStatus(422);
            return press(file, form, form.errors(), object, locale, model);
        }
        stops.press(id, object, form.value("why"), form.chosen("to", "all").equals("chair"));
        return "redirect:/cases/" + id + "/stops/" + object + "?done=coreteam.stop.pressed";
    }

    @GetMapping("/cases/{id}/stops/{stop}")
    String show(@PathVariable UUID id, @PathVariable UUID stop, Model model) {
        model.addAttribute("seen", stops.one(id, stop));
        return "casework/stop/page";
    }

    @GetMapping("/cases/{id}/stops/{stop}/zoom")
    String zoom(@PathVariable UUID id, @PathVariable UUID stop, Locale locale, Model model) {
        StopPage page = stops.toZoom(id, stop);
        FilledForm form = zoom(
                FilledForm.blank("zoom", messages, locale)
                        .with("seen", page.stop().seen())
                        .with("between", page.stop().between())
                        .with("first", page.stop().first()),
                page);
        return form(page, "/zoom", form, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/stops/{stop}/zoom")
    String zoomOut(
            @PathVariable UUID id,
            @PathVariable UUID stop,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        StopPage page = stops.toZoom(id, stop);
        FilledForm form = zoom(FilledForm.of("zoom", typed, messages, locale), page);
        boolean lifted = !page.stop().isOpen();
        boolean rewritten = page.stop().isZoomedOut() && !form.lineOf("was").equals(mark(page.stop()));
        if (lifted || rewritten || !form.isGood()) {
            if (lifted) {
                form.wrong("coreteam.stop.gone");
            }
            if (rewritten) {
                form.wrong("coreteam.meanwhile");
                form.theirs("seen", page.stop().seen())
                        .theirs("between", page.stop().between())
                        .theirs("first", page.stop().first());
            }
            response.setStatus(422);
            return form(page, "/zoom", form, form.errors(), model);
        }
        stops.zoomOut(id, stop, form.value("seen"), form.value("between"), form.value("first"));
        return "redirect:/cases/" + id + "/stops/" + stop + "?done=coreteam.kept";
    }

    @GetMapping("/cases/{id}/stops/{stop}/lifting")
    String lifting(@PathVariable UUID id, @PathVariable UUID stop, Locale locale, Model model) {
        StopPage page = stops.toLift(id, stop);
        return form(
                page,
                "/lifting",
                lifting(FilledForm.blank("stopLifting", messages, locale), page),
                Errors.none(),
                model);
    }

    @PostMapping("/cases/{id}/stops/{stop}/lifting")
    String lift(
            @PathVariable UUID id,
            @PathVariable UUID stop,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        StopPage page = stops.toLift(id, stop);
        FilledForm form = lifting(FilledForm.of("stopLifting", typed, messages, locale), page);
        if (!page.stop().isOpen()) {
            form.wrong("coreteam.stop.gone");
        }
        if (!form.isGood()) {
            response.setStatus(422);
            return form(page, "/lifting", form, form.errors(), model);
        }
        stops.lift(id, stop, form.value("outcome"));
        return "redirect:/cases/" + id + "/stops/" + stop + "?done=coreteam.stop.lifted";
    }

    private static FilledForm press(FilledForm form, Opened opened) {
        form.text("why").choice("to", form.options("casework.stop.to", List.of("all", "chair")));
        return form.withoutPlace(
                opened.file().place(),
                opened.audience(),
                readBy(form.chosen("to", "all").equals("chair")));
    }

    private static FilledForm zoom(FilledForm form, StopPage page) {
        return withoutPlace(form.text("seen").optionalText("between").text("first"), page);
    }

    private static FilledForm lifting(FilledForm form, StopPage page) {
        return withoutPlace(form.text("outcome"), page);
    }

    private static FilledForm withoutPlace(FilledForm form, StopPage page) {
        return form.withoutPlace(
                page.file().place(), page.audience(), readBy(page.stop().toChair()));
    }

    private static String readBy(boolean toChair) {
        return toChair ? "team" : "all";
    }

    private String press(CaseFile file, FilledForm form, Errors errors, UUID object, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        Days days = new Days(messages, locale, today);
        model.addAttribute(
                "form",
                FormPage.of(file, "overview", "/stops", "/core-team", form, errors, Map.of("object", object.toString()))
                        .saying(form.says("notice", days.full(WorkingDays.after(today, Stop.WITHIN)))));
        return "casework/form";
    }

    private static String form(StopPage page, String last, FilledForm form, Errors errors, Model model) {
        String here = "/stops/" + page.stop().id();
        model.addAttribute(
                "form",
                FormPage.of(
                        page.file(), "overview", here + last, here, form, errors, Map.of("was", mark(page.stop()))));
        return "casework/form";
    }

    /** What stood when the form was opened. */
    private static String mark(Stop stop) {
        return Integer.toHexString((stop.seen() + "\n" + stop.between() + "\n" + stop.first()).hashCode());
    }
}
