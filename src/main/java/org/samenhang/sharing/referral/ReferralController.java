package org.samenhang.sharing.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.stop.GoingOn;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.sharing.HandedOver;
import org.samenhang.sharing.Reached;
import org.samenhang.sharing.SharedDrawings;
import org.samenhang.sharing.SharedScene;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A warm referral: asking, agreeing piece by piece, letting it go, and what comes of it. */
@Controller
@RequestMapping("/cases/{id}/referrals")
class ReferralController {

    private static final int USUAL_DAYS = 90;
    private static final List<String> PARTS = List.of("analysis", "agreements", "course");
    private static final List<String> WITH_PICTURE = List.of("analysis", Referrals.PICTURE, "agreements", "course");

    private final Referrals referrals;
    private final GoingOn goingOn;
    private final SharedDrawings drawings;
    private final MessageSource messages;
    private final Clock clock;

    ReferralController(
            Referrals referrals, GoingOn goingOn, SharedDrawings drawings, MessageSource messages, Clock clock) {
        this.referrals = referrals;
        this.goingOn = goingOn;
        this.drawings = drawings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", referrals.page(id));
        return "sharing/referrals";
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Referrals.Opened opened = referrals.begin(id);
        FilledForm form = goingOn.ask(asking(FilledForm.blank("referral", messages, locale), opened), id);
        return asks(opened, form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping
    String ask(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Referrals.Opened opened = referrals.begin(id);
        FilledForm form = goingOn.ask(asking(FilledForm.of("referral", typed, messages, locale), opened), id);
        form.fits("asked", 480);
        form.fits("whyNotHere", 480);
        form.fits("network", 300);
        form.fits("contact", 300);
        Reached reached = Reached.read(form);
        if (!form.isGood()) {
            return asks(opened, form, SentBack.toMend(form, response), object, model);
        }
        referrals.ask(
                id,
                object,
                new Referrals.Asked(
                        form.value("asked"),
                        form.value("whyNotHere"),
                        form.lineOf("network"),
                        form.lineOf("contact"),
                        reached.email(),
                        reached.phone(),
                        form.values("parts")));
        goingOn.keep(form, id, object, "referral");
        return "redirect:/cases/" + id + "/referrals/" + object + "?done=referral.asked";
    }

    @GetMapping("/{referral}")
    String one(@PathVariable UUID id, @PathVariable UUID referral, Locale locale, Model model) {
        return show(referrals.one(id, referral), null, locale, model);
    }

    /** The very page the network reads, of what may go as it stands now. */
    @GetMapping("/{referral}/preview")
    String preview(@PathVariable UUID id, @PathVariable UUID referral, Locale locale, Model model) {
        ReferralPage page = referrals.one(id, referral);
        SharedScene scene = page.scene(LocalDate.now(clock).plusDays(USUAL_DAYS));
        model.addAttribute("scene", scene)
                .addAttribute("drawn", drawings.onScreen(scene, locale))
                .addAttribute("preview", page.path());
        return "sharing/shared";
    }

    @PostMapping("/{referral}/words")
    String say(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @RequestParam(name = "item", required = false) @Nullable List<String> items,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String on,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        List<String> marks = items == null ? List.of() : items;
        LocalDate day = on.isBlank() ? today : Typed.day(on);
        if (person != null && (day == null || day.isAfter(today))) {
            String message = messages.getMessage("referral.note.on.range", null, locale);
            model.addAttribute(
                            "noted",
                            new NotedWord(person, marks, on, Errors.none().add("on", message)))
                    .addAttribute("errors", Errors.none().add("on-" + person, message));
            response.setStatus(422);
            return show(referrals.one(id, referral), null, locale, model);
        }
        Referrals.Heard heard = referrals.say(id, referral, person, day == null ? today : day, marks);
        return back(id, referral, heard.name().toLowerCase(Locale.ROOT));
    }

    /** Shown once, so without going to another page. */
    @PostMapping("/{referral}/sharing")
    String share(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "phone") String codeBy,
            Locale locale,
            Model model) {
        HandedOver handed = referrals.share(id, referral, codeBy.equals("mail"), locale);
        return handed == null
                ? back(id, referral, "not_yet")
                : show(referrals.one(id, referral), handed, locale, model);
    }

    @GetMapping("/{referral}/talk")
    String talk(@PathVariable UUID id, @PathVariable UUID referral, Locale locale, Model model) {
        Step step = step(id, referral);
        FilledForm form = talking(
                FilledForm.blank("referral_talk", messages, locale)
                        .with("on", LocalDate.now(clock))
                        .with("with", step.page().referral().contact()),
                step.opened());
        return form(step, "talk", form, Errors.none(), model);
    }

    @PostMapping("/{referral}/talk")
    String talked(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Step step = step(id, referral);
        FilledForm form = talking(FilledForm.of("referral_talk", typed, messages, locale), step.opened());
        LocalDate on = after(form, step.page().referral().askedOn());
        form.fits("with", 300);
        if (!form.isGood() || on == null) {
            return wrong(step, "talk", form, response, model);
        }
        return referrals.talked(id, referral, on, form.lineOf("with"), version)
                ? back(id, referral, "talked")
                : meanwhile(id, referral, "talk", form, response, locale, model);
    }

    @GetMapping("/{referral}/outcome")
    String outcome(@PathVariable UUID id, @PathVariable UUID referral, Locale locale, Model model) {
        Step step = step(id, referral);
        FilledForm form = ending(
                FilledForm.blank("referral_outcome", messages, locale).with("on", LocalDate.now(clock)), step.opened());
        return form(step, "outcome", form, Errors.none(), model);
    }

    @PostMapping("/{referral}/outcome")
    String ended(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Step step = step(id, referral);
        FilledForm form = ending(FilledForm.of("referral_outcome", typed, messages, locale), step.opened());
        Referral one = step.page().referral();
        ReferralOutcome outcome = ReferralOutcome.of(form.chosen("outcome", ""));
        LocalDate on = after(
                form, outcome == ReferralOutcome.ACCEPTED && one.talkedOn() != null ? one.talkedOn() : one.askedOn());
        form.fits("words", 1000);
        form.check(
                outcome != ReferralOutcome.ACCEPTED || one.talkedOn() != null,
                "outcome",
                "casework.referral_outcome.not_warm");
        form.check(
                outcome != ReferralOutcome.DECLINED || !form.value("words").isEmpty(),
                "words",
                "casework.referral_outcome.words.missing");
        if (!form.isGood() || on == null || outcome == null) {
            return wrong(step, "outcome", form, response, model);
        }
        return referrals.ends(id, referral, outcome, on, form.value("words"), version)
                ? back(id, referral, outcome.code())
                : meanwhile(id, referral, "outcome", form, response, locale, model);
    }

    @GetMapping("/{referral}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID referral, Locale locale, Model model) {
        Step step = step(id, referral);
        Referral one = step.page().referral();
        FilledForm form = answering(
                FilledForm.blank("referral_answer", messages, locale)
                        .with("on", one.answeredOn() == null ? LocalDate.now(clock) : one.answeredOn())
                        .with("by", one.answerBy().isEmpty() ? one.contact() : one.answerBy())
                        .with("answer", one.answer()),
                step.opened());
        return form(step, "answer", form, Errors.none(), model);
    }

    @PostMapping("/{referral}/answer")
    String answered(
            @PathVariable UUID id,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Step step = step(id, referral);
        FilledForm form = answering(FilledForm.of("referral_answer", typed, messages, locale), step.opened());
        LocalDate on = after(form, step.page().referral().askedOn());
        form.fits("by", 300);
        form.fits("answer", 4000);
        if (!form.isGood() || on == null) {
            return wrong(step, "answer", form, response, model);
        }
        return referrals.answer(id, referral, on, form.lineOf("by"), form.value("answer"), version)
                ? back(id, referral, "answered")
                : meanwhile(id, referral, "answer", form, response, locale, model);
    }

    /** A referral to write in, for who directs. */
    private record Step(Referrals.Opened opened, ReferralPage page) {}

    private Step step(UUID id, UUID referral) {
        return new Step(referrals.begin(id), referrals.one(id, referral));
    }

    private @Nullable LocalDate after(FilledForm form, LocalDate first) {
        LocalDate on = form.dayOf("on");
        if (on != null) {
            form.check(!on.isBefore(first) && !on.isAfter(LocalDate.now(clock)), "on", "referral.day.range");
        }
        return on;
    }

    private static FilledForm asking(FilledForm form, Referrals.Opened opened) {
        return Reached.ask(form.text("asked").text("whyNotHere").line("network").line("contact"))
                .many("parts", form.options("casework.share.parts", opened.picture() ? WITH_PICTURE : PARTS))
                .withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private static FilledForm talking(FilledForm form, Referrals.Opened opened) {
        return form.day("on").line("with").withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private static FilledForm ending(FilledForm form, Referrals.Opened opened) {
        return form.choice("outcome", form.options("referral.outcome", ReferralOutcome.codes()))
                .day("on")
                .optionalText("words")
                .withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private static FilledForm answering(FilledForm form, Referrals.Opened opened) {
        return form.text("answer")
                .line("by")
                .day("on")
                .withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private String asks(Referrals.Opened opened, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        opened.file(),
                        "shares",
                        "/referrals",
                        "/referrals",
                        form,
                        errors,
                        Map.of("object", object.toString())));
        return "casework/form";
    }

    private String form(Step step, String what, FilledForm form, Errors errors, Model model) {
        String path = "/referrals/" + step.page().referral().id();
        model.addAttribute(
                "form",
                FormPage.of(
                        step.page().file(),
                        "shares",
                        path + "/" + what,
                        path,
                        form,
                        errors,
                        Map.of(
                                "version",
                                Integer.toString(step.page().referral().version()))));
        return "casework/form";
    }

    private String wrong(Step step, String what, FilledForm form, HttpServletResponse response, Model model) {
        return form(step, what, form, SentBack.toMend(form, response), model);
    }

    /** Somebody else wrote in it meanwhile: what was typed stands beside what they wrote. */
    private String meanwhile(
            UUID id,
            UUID referral,
            String what,
            FilledForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Step now = step(id, referral);
        Referral one = now.page().referral();
        form.theirs("answer", one.answer()).theirs("words", one.outcomeWords()).theirs("with", one.talkedWith());
        return form(now, what, form, SentBack.meanwhile(form, response), model);
    }

    private String show(ReferralPage page, @Nullable HandedOver handed, Locale locale, Model model) {
        model.addAttribute("seen", page)
                .addAttribute("handed", handed)
                .addAttribute("drawn", drawings.onScreen(page.picture(), locale));
        return "sharing/referral";
    }

    private static String back(UUID id, UUID referral, String done) {
        return "redirect:/cases/" + id + "/referrals/" + referral + "?done=referral." + done;
    }
}
