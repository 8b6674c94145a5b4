package org.samenhang.teamwork.workshop;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.FilledForm;
import org.samenhang.form.Errors;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Knowledge workshops: asking how people found one, saying so, and reading what came of it. */
@Controller
class WorkshopController {

    private final Workshops workshops;
    private final MessageSource messages;

    WorkshopController(Workshops workshops, MessageSource messages) {
        this.workshops = workshops;
        this.messages = messages;
    }

    @GetMapping("/workshops")
    String list(@AuthenticationPrincipal Person reader, Model model) {
        professional(reader);
        model.addAttribute("workshops", workshops.mine());
        return "teamwork/workshop/list";
    }

    @GetMapping("/workshops/new")
    String blank(@AuthenticationPrincipal Person reader, Locale locale, Model model) {
        professional(reader);
        return form(beginning(FilledForm.blank("workshop", messages, locale)), Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/workshops")
    String begin(
            @AuthenticationPrincipal Person reader,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        professional(reader);
        FilledForm form = beginning(FilledForm.of("workshop", typed, messages, locale));
        LocalDate on = form.dayOf("heldOn");
        if (!form.isGood() || on == null) {
            response.setStatus(422);
            return form(form, form.errors(), object, model);
        }
        workshops.begin(object, form.lineOf("title"), on, chosen(form));
        return "redirect:/workshops/" + object + "?done=workshop.kept";
    }

    @GetMapping("/workshops/{id}")
    String one(@PathVariable UUID id, Locale locale, Model model) {
        Workshop workshop = workshops.one(id);
        model.addAttribute("workshop", workshop);
        if (workshop.organiser()) {
            model.addAttribute("evaluation", workshops.evaluation(id))
                    .addAttribute("asked", workshops.asked(id))
                    .addAttribute(
                            "fields",
                            asking(FilledForm.blank("workshop", messages, locale))
                                    .questions());
        }
        return "teamwork/workshop/one";
    }

    @PostMapping("/workshops/{id}/asked")
    String ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        workshops.ask(id, chosen(asking(FilledForm.of("workshop", typed, messages, locale))));
        return "redirect:/workshops/" + id + "?done=workshop.kept";
    }

    @PostMapping("/workshops/{id}/closing")
    String close(@PathVariable UUID id) {
        workshops.close(id);
        return "redirect:/workshops/" + id + "?done=workshop.closed";
    }

    @GetMapping("/workshops/{id}/evaluation")
    String evaluate(@PathVariable UUID id, Model model) {
        Workshop workshop = mine(id);
        return fill(workshop, workshops.definition(workshop), AnswersTyped.kept(Answers.none()), model);
    }

    @PostMapping("/workshops/{id}/evaluation")
    String answer(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = mine(id);
        Definition definition = workshops.definition(workshop);
        AnswersTyped typed = AnswersTyped.read(
                definition, Answers.none(), definition.all().toList(), sent::get, true, messages, locale);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return fill(workshop, definition, typed, model);
        }
        if (typed.answers().isEmpty()) {
            response.setStatus(422);
            AnswersTyped nothing = new AnswersTyped(
                    typed.answers(),
                    Map.of(),
                    Errors.none().add(messages.getMessage("workshop.nothing", null, locale)));
            return fill(workshop, definition, nothing, model);
        }
        return "redirect:/workshops/" + id + (workshops.answer(id, typed.answers()) ? "?done=workshop.answered" : "");
    }

    private Workshop mine(UUID id) {
        Workshop workshop = workshops.one(id);
        if (!workshop.asked()) {
            throw new NotYours("workshop", null);
        }
        return workshop;
    }

    private FilledForm beginning(FilledForm form) {
        return asking(form.line("title").day("heldOn"));
    }

    private FilledForm asking(FilledForm form) {
        return form.many("asked", workshops.colleagues());
    }

    private static List<UUID> chosen(FilledForm form) {
        return form.values("asked").stream().map(UUID::fromString).toList();
    }

    private static void professional(Person reader) {
        if (!reader.professional()) {
            throw new NotYours("workshop", null);
        }
    }

    private static String form(FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute("fields", form.questions())
                .addAttribute("errors", errors)
                .addAttribute("object", object);
        return "teamwork/workshop/new";
    }

    private static String fill(Workshop workshop, Definition definition, AnswersTyped typed, Model model) {
        model.addAttribute("workshop", workshop)
                .addAttribute("definition", definition)
                .addAttribute("typed", typed);
        return "teamwork/workshop/evaluation";
    }
}
