package org.samenhang.casework.breakthrough;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Rules that stand in the way: in a case, and over the region. */
@Controller
class BreakthroughController {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    private final Breakthroughs breakthroughs;
    private final Openings openings;
    private final GoingOn goingOn;
    private final MessageSource messages;
    private final Clock clock;

    BreakthroughController(
            Breakthroughs breakthroughs, Openings openings, GoingOn goingOn, MessageSource messages, Clock clock) {
        this.breakthroughs = breakthroughs;
        this.openings = openings;
        this.goingOn = goingOn;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/breakthroughs")
    String region(Model model) {
        model.addAttribute("lessons", breakthroughs.ofTheRegion());
        return "casework/breakthroughsOfRegion";
    }

    @GetMapping("/cases/{id}/breakthroughs")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", breakthroughs.read(id));
        return "casework/breakthroughs";
    }

    @GetMapping("/cases/{id}/breakthroughs/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forWork(id, "breakthrough");
        CaseFile file = opened.file();
        FilledForm form = FilledForm.blank("breakthrough", messages, locale)
                .with("told", true)
                .with("visibleTo", "professionals");
        return form(
                file,
                "",
                goingOn.ask(ask(form, opened).tick("familyAsked"), id),
                Errors.none(),
                Map.of("object", UUID.randomUUID().toString()),
                model);
    }

    @PostMapping("/cases/{id}/breakthroughs")
    String add(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, "breakthrough");
        CaseFile file = opened.file();
        FilledForm form = goingOn.ask(
                ask(FilledForm.of("breakthrough", typed, messages, locale), opened)
                        .tick("familyAsked"),
                id);
        check(form, id);
        if (!form.isGood()) {
            return form(file, "", form, SentBack.toMend(form, response), Map.of("object", object.toString()), model);
        }
        breakthroughs.add(id, object, said(object, form, 0), form.ticked("familyAsked"));
        goingOn.keep(form, id, object, "breakthrough");
        return "redirect:/cases/" + id + "/breakthroughs?done=breakthrough.added";
    }

    @GetMapping("/cases/{id}/breakthroughs/{breakthrough}")
    String edit(@PathVariable UUID id, @PathVariable UUID breakthrough, Locale locale, Model model) {
        Opened opened = openings.forWork(id, "breakthrough");
        CaseFile file = opened.file();
        Breakthrough one = breakthroughs.one(id, breakthrough);
        FilledForm form = FilledForm.blank("breakthrough", messages, locale)
                .with("rule", one.rule())
                .with("lifter", one.lifter())
                .with("blocks", one.blocks())
                .with("askedOn", one.askedOn())
                .with("outcome", code(one.outcome()))
                .with("answeredOn", one.answeredOn())
                .with("learned", one.learned())
                .with("told", one.told());
        return changing(file, one, answer(form, opened, one), Errors.none(), one.version(), model);
    }

    @PostMapping("/cases/{id}/breakthroughs/{breakthrough}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID breakthrough,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, "breakthrough");
        CaseFile file = opened.file();
        Breakthrough one = breakthroughs.one(id, breakthrough);
        FilledForm form = answer(FilledForm.of("breakthrough", typed, messages, locale), opened, one);
        check(form, id);
        LocalDate asked = form.dayOf("askedOn");
        LocalDate answered = form.dayOf("answeredOn");
        form.check(
                form.chosen("outcome", "").isEmpty() == (answered == null),
                "answeredOn",
                "casework.breakthrough.answeredOn.both");
        form.check(answered == null || !answered.isAfter(LocalDate.now(clock)), "answeredOn", "casework.field.ahead");
        form.check(
                answered == null || asked == null || !answered.isBefore(asked),
                "answeredOn",
                "casework.breakthrough.answeredOn.before");
        if (!form.isGood()) {
            return changing(file, one, form, SentBack.toMend(form, response), version, model);
        }
        if (breakthroughs.change(id, breakthrough, said(breakthrough, form, version))) {
            return "redirect:/cases/" + id + "/breakthroughs?done=breakthrough.changed";
        }
        Breakthrough now = breakthroughs.one(id, breakthrough);
        LocalDate nowAnswered = now.answeredOn();
        form.theirs("rule", now.rule())
                .theirs("lifter", now.lifter())
                .theirs("blocks", now.blocks())
                .theirs("learned", now.learned())
                .theirs("answeredOn", nowAnswered == null ? null : nowAnswered.format(LONG_DAY.withLocale(locale)));
        return changing(file, now, form, SentBack.meanwhile(form, response), now.version(), model);
    }

    private void check(FilledForm form, UUID id) {
        LocalDate asked = form.dayOf("askedOn");
        form.check(asked == null || !asked.isAfter(LocalDate.now(clock)), "askedOn", "casework.field.ahead");
        form.check(form.value("rule").length() <= 1000, "rule", "casework.breakthrough.long", 1000);
        form.check(form.value("lifter").length() <= 300, "lifter", "casework.breakthrough.long", 300);
        form.check(form.value("blocks").length() <= 4000, "blocks", "casework.breakthrough.long", 4000);
        form.check(form.value("learned").length() <= 4000, "learned", "casework.breakthrough.long", 4000);
        if (form.ticked("told")) {
            List<String> names = breakthroughs.names(id);
            for (String field : List.of("rule", "lifter", "learned")) {
                List<String> found = Names.in(form.value(field), names);
                form.check(found.isEmpty(), field, "casework.breakthrough.name", String.join(", ", found));
            }
        }
    }

    private static Breakthrough said(UUID id, FilledForm form, int version) {
        return new Breakthrough(
                id,
                form.value("rule"),
                form.lineOf("lifter"),
                form.value("blocks"),
                form.dayOf("askedOn"),
                Outcome.of(form.chosen("outcome", "")),
                form.dayOf("answeredOn"),
                form.value("learned"),
                form.ticked("told"),
                "",
                form.chosen("visibleTo", "professionals"),
                version);
    }

    private static @Nullable String code(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.code();
    }

    private static FilledForm ask(FilledForm form, Opened opened) {
        form.text("rule")
                .line("lifter")
                .optionalText("blocks")
                .optionalDay("askedOn")
                .tick("told")
                .visibility(opened.file().place());
        return form.withoutPlace(opened.file().place(), opened.audience(), form.chosen("visibleTo", "professionals"));
    }

    private static FilledForm answer(FilledForm form, Opened opened, Breakthrough one) {
        return form.text("rule")
                .line("lifter")
                .optionalText("blocks")
                .optionalDay("askedOn")
                .optionalChoice("outcome", form.options("breakthrough.outcome", Outcome.codes()))
                .optionalDay("answeredOn")
                .optionalText("learned")
                .tick("told")
                .withoutPlace(opened.file().place(), opened.audience(), one.visibleTo());
    }

    private static String changing(
            CaseFile file, Breakthrough one, FilledForm form, Errors errors, int version, Model model) {
        return form(file, "/" + one.id(), form, errors, Map.of("version", Integer.toString(version)), model);
    }

    private static String form(
            CaseFile file, String rest, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(file, "agreements", "/breakthroughs" + rest, "/breakthroughs", form, errors, hidden));
        return "casework/form";
    }
}
