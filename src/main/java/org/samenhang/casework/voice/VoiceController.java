package org.samenhang.casework.voice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.VisibleItems;
import org.samenhang.casework.people.Openings;
import org.samenhang.casework.people.Participant;
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

/** What a youth wants beside the plan, and who sees them how often. */
@Controller
class VoiceController {

    private static final String PAGE = "/youth-wishes";

    private final Voices voices;
    private final Openings openings;
    private final VisibleItems items;
    private final MessageSource messages;

    VoiceController(Voices voices, Openings openings, VisibleItems items, MessageSource messages) {
        this.voices = voices;
        this.openings = openings;
        this.items = items;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/youth-wishes")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", voices.read(id));
        return "casework/voice/page";
    }

    @GetMapping("/cases/{id}/youth-wishes/new")
    String blank(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String about, Locale locale, Model model) {
        CaseFile file = voices.anyone(id);
        FilledForm form = wish(
                FilledForm.blank("youthWish", messages, locale)
                        .with("about", about)
                        .with("of", file.youthId())
                        .with("visibleTo", "all"),
                file,
                items.audience(id));
        return form(file, PAGE, form, Errors.none(), object(UUID.randomUUID()), model);
    }

    @PostMapping("/cases/{id}/youth-wishes")
    String wish(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = voices.anyone(id);
        Audience audience = items.audience(id);
        FilledForm form = wish(FilledForm.of("youthWish", typed, messages, locale), file, audience);
        if (!form.isGood()) {
            return form(file, PAGE, form, SentBack.toMend(form, response), object(object), model);
        }
        voices.wish(
                id,
                object,
                form.chosen("about", "own"),
                form.idOf("of"),
                form.value("words"),
                ToldTo.of(form, audience));
        return done(id);
    }

    @GetMapping("/cases/{id}/youth-wishes/answers/new")
    String blankAnswer(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String about, Locale locale, Model model) {
        CaseFile file = voices.works(id);
        FilledForm form = answer(
                FilledForm.blank("rightAnswer", messages, locale)
                        .with("about", about)
                        .with("visibleTo", "all"),
                file,
                items.audience(id));
        return form(file, PAGE + "/answers", form, Errors.none(), object(UUID.randomUUID()), model);
    }

    @PostMapping("/cases/{id}/youth-wishes/answers")
    String answer(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = voices.works(id);
        Audience audience = items.audience(id);
        FilledForm form = answer(FilledForm.of("rightAnswer", typed, messages, locale), file, audience);
        form.fits("words", 2000);
        if (!form.isGood()) {
            return form(file, PAGE + "/answers", form, SentBack.toMend(form, response), object(object), model);
        }
        voices.answer(id, object, form.chosen("about", "own"), form.value("words"), ToldTo.of(form, audience));
        return done(id);
    }

    @GetMapping("/cases/{id}/contact-rhythms/new")
    String blankRhythm(@PathVariable UUID id, Locale locale, Model model) {
        CaseFile file = voices.works(id);
        FilledForm form = ToldTo.ask(
                rhythm(
                        FilledForm.blank("rhythm", messages, locale)
                                .with("who", file.place().person())
                                .with("every", "14")
                                .with("visibleTo", "all"),
                        colleagues(id)),
                file.place(),
                items.audience(id));
        return form(file, "/contact-rhythms", form, Errors.none(), object(UUID.randomUUID()), model);
    }

    @PostMapping("/cases/{id}/contact-rhythms")
    String agree(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = voices.works(id);
        Audience audience = items.audience(id);
        FilledForm form = ToldTo.ask(
                rhythm(FilledForm.of("rhythm", typed, messages, locale), colleagues(id)), file.place(), audience);
        UUID who = form.idOf("who");
        if (form.isGood()
                && who != null
                && !voices.agree(
                        id,
                        object,
                        who,
                        Integer.parseInt(form.chosen("every", "14")),
                        form.value("wants"),
                        ToldTo.of(form, audience))) {
            form.check(false, "who", "casework.rhythm.who.stands");
        }
        if (!form.isGood() || who == null) {
            return form(file, "/contact-rhythms", form, SentBack.toMend(form, response), object(object), model);
        }
        return done(id);
    }

    @GetMapping("/cases/{id}/contact-rhythms/{rhythm}")
    String open(@PathVariable UUID id, @PathVariable UUID rhythm, Locale locale, Model model) {
        CaseFile file = voices.works(id);
        VoicePage.Rhythm one = voices.rhythm(id, rhythm);
        FilledForm form = changing(
                FilledForm.blank("rhythm", messages, locale)
                        .with("every", one.everyDays())
                        .with("wants", one.wants())
                        .with("whereabouts", Audience.said(one.whereaboutsOf())),
                items.audience(id));
        return changing(file, one, form, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/contact-rhythms/{rhythm}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID rhythm,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = voices.works(id);
        VoicePage.Rhythm one = voices.rhythm(id, rhythm);
        Audience audience = items.audience(id);
        FilledForm form = changing(FilledForm.of("rhythm", typed, messages, locale), audience);
        if (!form.isGood()) {
            return changing(file, one, form, SentBack.toMend(form, response), model);
        }
        if (voices.change(
                id,
                rhythm,
                version,
                Integer.parseInt(form.chosen("every", "14")),
                form.value("wants"),
                ToldTo.of(form, audience).whereaboutsOf())) {
            return done(id);
        }
        VoicePage.Rhythm now = voices.rhythm(id, rhythm);
        form.theirs("wants", now.wants());
        return changing(file, now, form, SentBack.meanwhile(form, response), model);
    }

    @PostMapping("/cases/{id}/contact-rhythms/{rhythm}/end")
    String end(@PathVariable UUID id, @PathVariable UUID rhythm) {
        voices.end(id, rhythm);
        return done(id);
    }

    private FilledForm wish(FilledForm form, CaseFile file, Audience audience) {
        FilledForm asked = form.choice("about", form.options("voice.about", VoicePage.ABOUT));
        if (!file.place().works()) {
            return asked.text("words").fits("words", 4000);
        }
        List<Option> family = openings.forWork(file.id(), "wish").family();
        return ToldTo.ask(asked.select("of", family).text("words").fits("words", 4000), file.place(), audience);
    }

    private static FilledForm answer(FilledForm form, CaseFile file, Audience audience) {
        return ToldTo.ask(
                form.choice("about", form.options("voice.about", VoicePage.ABOUT))
                        .text("words"),
                file.place(),
                audience);
    }

    private static FilledForm rhythm(FilledForm form, List<Option> colleagues) {
        return wants(form.select("who", colleagues));
    }

    private static FilledForm changing(FilledForm form, Audience audience) {
        FilledForm asked = wants(form);
        return audience.asksWhereabouts() ? asked.whereabouts(audience) : asked;
    }

    private static FilledForm wants(FilledForm form) {
        return form.choice("every", form.options("voice.every", VoicePage.EVERY))
                .optionalText("wants")
                .fits("wants", 1000);
    }

    private List<Option> colleagues(UUID id) {
        return openings.forWork(id, "contact_rhythm").people().stream()
                .filter(one -> !one.family())
                .map((Participant one) -> new Option(one.person().toString(), one.name()))
                .distinct()
                .toList();
    }

    private static Map<String, String> object(UUID id) {
        return Map.of("object", id.toString());
    }

    private static String changing(CaseFile file, VoicePage.Rhythm one, FilledForm form, Errors errors, Model model) {
        return form(
                file,
                "/contact-rhythms/" + one.id(),
                form,
                errors,
                Map.of("version", Integer.toString(one.version())),
                model);
    }

    private static String form(
            CaseFile file, String action, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("form", FormPage.of(file, "help", action, PAGE, form, errors, hidden));
        return "casework/form";
    }

    private static String done(UUID id) {
        return "redirect:/cases/" + id + PAGE + "?done=help.kept";
    }
}
