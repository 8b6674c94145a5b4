package org.samenhang.teamwork.workshop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking visitors of a workshop who have no account: slips with a code, and papers that an organiser types in. */
@Controller
class PaperController {

    private static final String PATH = "redirect:/workshops/";

    private final Workshops workshops;
    private final MessageSource messages;

    PaperController(Workshops workshops, MessageSource messages) {
        this.workshops = workshops;
        this.messages = messages;
    }

    @GetMapping("/workshops/{id}/slips")
    String slips(@PathVariable UUID id, HttpServletRequest request, Model model) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        model.addAttribute("workshop", workshops.organised(id))
                .addAttribute(
                        "codes", workshops.codes(id).stream().map(Slip::printed).toList())
                .addAttribute(
                        "address",
                        request.getServerName() + (usual ? "" : ":" + request.getServerPort()) + "/evaluation");
        return "teamwork/workshop/slips";
    }

    /** Makes slips; the number is checked by the field and cut to what a workshop can have. */
    @PostMapping("/workshops/{id}/slips")
    String make(@PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        workshops.makeCodes(id, number(number));
        return PATH + id + "/slips";
    }

    @PostMapping("/workshops/{id}/papers")
    String handedOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        workshops.papers(id, number(number));
        return PATH + id + "?done=workshop.papers";
    }

    @GetMapping("/workshops/{id}/paper")
    String paper(@PathVariable UUID id, Model model) {
        Workshop workshop = workshops.organised(id);
        model.addAttribute("workshop", workshop).addAttribute("definition", workshops.definition(workshop));
        return "teamwork/workshop/paper";
    }

    @GetMapping("/workshops/{id}/paper-answer")
    String type(@PathVariable UUID id, Model model) {
        return show(workshops.organised(id), AnswersTyped.kept(Answers.none()), model);
    }

    @PostMapping("/workshops/{id}/paper-answer")
    String typed(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Workshop workshop = workshops.organised(id);
        Definition definition = workshops.definition(workshop);
        AnswersTyped typed = AnswersTyped.read(
                definition, Answers.none(), definition.all().toList(), sent::get, false, messages, locale);
        if (typed.errors().isEmpty() && typed.answers().isEmpty()) {
            typed = new AnswersTyped(
                    typed.answers(),
                    Map.of(),
                    Errors.none().add(messages.getMessage("workshop.nothing", null, locale)));
        }
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return show(workshop, typed, model);
        }
        if (!workshops.answerOnPaper(id, typed.answers())) {
            response.setStatus(409);
            return show(
                    workshop,
                    new AnswersTyped(
                            typed.answers(),
                            Map.of(),
                            Errors.none().add(messages.getMessage("workshop.typing.closed", null, locale))),
                    model);
        }
        return PATH + id + "/paper-answer?done=workshop.typed";
    }

    private static int number(String typed) {
        String line = Typed.line(typed);
        return line.matches("\\d{1,4}") ? Integer.parseInt(line) : 0;
    }

    private String show(Workshop workshop, AnswersTyped typed, Model model) {
        model.addAttribute("workshop", workshop)
                .addAttribute("definition", workshops.definition(workshop))
                .addAttribute("typed", typed);
        return "teamwork/workshop/typing";
    }
}
