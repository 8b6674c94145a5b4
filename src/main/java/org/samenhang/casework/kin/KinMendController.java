package org.samenhang.casework.kin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.kin.genogram.Sex;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting right somebody or a line of a genogram, ending a line, taking one away. */
@Controller
class KinMendController {

    private final Kins kins;
    private final MessageSource messages;

    KinMendController(Kins kins, MessageSource messages) {
        this.kins = kins;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/kin/people/{relative}")
    String person(@PathVariable UUID id, @PathVariable UUID relative, Locale locale, Model model) {
        KinPage page = kins.toMend(id, relative);
        Kin one = kin(page, relative);
        FilledForm form = FilledForm.blank("kinperson", messages, locale)
                .with("name", one.name())
                .with("sex", one.sex().code())
                .with("born", one.born())
                .with("dead", one.dead())
                .with("died", one.died())
                .with("visibleTo", one.visibleTo())
                .with("whereabouts", Audience.said(one.whereaboutsOf()));
        return view(page, "/people/" + relative, of(form, page), Errors.none(), one.version(), model);
    }

    @PostMapping("/cases/{id}/kin/people/{relative}")
    String mend(
            @PathVariable UUID id,
            @PathVariable UUID relative,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        KinPage page = kins.toMend(id, relative);
        Kin one = kin(page, relative);
        FilledForm form = of(FilledForm.of("kinperson", typed, messages, locale), page);
        String name = form.lineOf("name");
        form.check(name.length() <= 60, "name", "kin.name.long");
        form.check(
                Kins.named(page, name).filter(two -> !two.id().equals(relative)).isEmpty(), "name", "kin.name.taken");
        Integer born = year(form, "born");
        Integer died = year(form, "died");
        form.check(born == null || died == null || died >= born, "died", "kin.died.before");
        if (!form.isGood()) {
            return view(page, "/people/" + relative, form, SentBack.toMend(form, response), version, model);
        }
        Kin to = new Kin(
                relative,
                name,
                Sex.of(form.chosen("sex", "")),
                born,
                form.ticked("dead") || died != null,
                died,
                one.index(),
                form.chosen("visibleTo", one.visibleTo()),
                form.idOf("whereabouts"),
                true,
                version);
        if (kins.mend(id, to)) {
            return "redirect:/cases/" + id + "/kin?done=kin.mended";
        }
        KinPage now = kins.toMend(id, relative);
        form.theirs("name", kin(now, relative).name());
        return view(
                now,
                "/people/" + relative,
                form,
                SentBack.meanwhile(form, response),
                kin(now, relative).version(),
                model);
    }

    @PostMapping("/cases/{id}/kin/people/{relative}/removal")
    String removePerson(@PathVariable UUID id, @PathVariable UUID relative) {
        return "redirect:/cases/" + id + "/kin?done=kin." + (kins.removePerson(id, relative) ? "removed" : "held");
    }

    @GetMapping("/cases/{id}/kin/ties/{tie}")
    String tie(@PathVariable UUID id, @PathVariable UUID tie, Locale locale, Model model) {
        KinPage page = kins.toMend(id, tie);
        KinTie one = line(page, tie);
        FilledForm form = FilledForm.blank("kintie", messages, locale)
                .with("kind", one.code())
                .with("fromYear", one.from())
                .with("untilOn", one.until())
                .with("visibleTo", one.visibleTo())
                .with("whereabouts", Audience.said(one.whereaboutsOf()));
        return view(page, "/ties/" + tie, tieOf(form, page), Errors.none(), one.version(), model);
    }

    @PostMapping("/cases/{id}/kin/ties/{tie}")
    String mendTie(
            @PathVariable UUID id,
            @PathVariable UUID tie,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        KinPage page = kins.toMend(id, tie);
        KinTie one = line(page, tie);
        FilledForm form = tieOf(FilledForm.of("kintie", typed, messages, locale), page);
        Integer from = year(form, "fromYear");
        LocalDate until = form.dayOf("untilOn");
        form.check(from == null || until == null || until.getYear() >= from, "untilOn", "kin.until.before");
        form.check(until == null || until.getYear() >= 1880 && until.getYear() <= 2200, "untilOn", "kin.year.wrong");
        KinKind kind = KinKind.of(form.chosen("kind", "")).orElse(null);
        if (!form.isGood() || kind == null) {
            return view(page, "/ties/" + tie, form, SentBack.toMend(form, response), version, model);
        }
        KinTie to = new KinTie(
                tie,
                one.one(),
                one.other(),
                kind.ended().equals("separated") && one.bond().couples() ? one.bond() : kind.bond(),
                from,
                until,
                kind.ended(),
                form.chosen("visibleTo", one.visibleTo()),
                form.idOf("whereabouts"),
                true,
                version);
        if (kins.mend(id, to)) {
            return "redirect:/cases/" + id + "/kin?done=kin.mended";
        }
        KinPage now = kins.toMend(id, tie);
        form.theirs("kind", messages.getMessage("kin.is." + line(now, tie).code(), null, locale));
        return view(
                now,
                "/ties/" + tie,
                form,
                SentBack.meanwhile(form, response),
                line(now, tie).version(),
                model);
    }

    @PostMapping("/cases/{id}/kin/ties/{tie}/removal")
    String removeTie(@PathVariable UUID id, @PathVariable UUID tie) {
        kins.removeTie(id, tie);
        return "redirect:/cases/" + id + "/kin?done=kin.removed";
    }

    private FilledForm of(FilledForm form, KinPage page) {
        form.line("name")
                .optionalChoice("sex", form.options("kin.sex", Sex.codes()))
                .optionalLine("born")
                .tick("dead")
                .optionalLine("died");
        return readers(form, page);
    }

    private FilledForm tieOf(FilledForm form, KinPage page) {
        form.select("kind", form.options("kin.is", KinKind.codesOfLines()))
                .optionalLine("fromYear")
                .optionalDay("untilOn");
        return readers(form, page);
    }

    private static FilledForm readers(FilledForm form, KinPage page) {
        if (page.file().place().works()) {
            form.visibility(page.file().place());
            if (page.audience().asksWhereabouts()) {
                form.whereabouts(page.audience());
            }
        }
        return form;
    }

    private static @Nullable Integer year(FilledForm form, String name) {
        String typed = form.lineOf(name);
        boolean right = typed.isEmpty()
                || typed.matches("\\d{4}") && Integer.parseInt(typed) >= 1880 && Integer.parseInt(typed) <= 2200;
        form.check(right, name, "kin.year.wrong");
        return right && !typed.isEmpty() ? Integer.valueOf(typed) : null;
    }

    private String view(KinPage page, String rest, FilledForm form, Errors errors, int version, Model model) {
        model.addAttribute(
                        "form",
                        FormPage.of(
                                page.file(),
                                "people",
                                "/kin" + rest,
                                "/kin",
                                form,
                                errors,
                                Map.of("version", Integer.toString(version))))
                .addAttribute("removal", page.file().path() + "/kin" + rest + "/removal")
                .addAttribute("what", rest.startsWith("/people") ? "person" : "tie");
        return "casework/kin/mend";
    }

    private static Kin kin(KinPage page, UUID id) {
        return find(page.people().stream().filter(one -> one.id().equals(id)).toList(), page);
    }

    private static KinTie line(KinPage page, UUID id) {
        return find(page.ties().stream().filter(one -> one.id().equals(id)).toList(), page);
    }

    private static <T> T find(List<T> found, KinPage page) {
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new NotYours(Kins.WHAT, page.file().id()));
    }
}
