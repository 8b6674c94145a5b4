package org.samenhang.casework.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Your rights and how the team works, one thing per page; asking is one button. */
@Controller
class RightsController {

    private final RightRequests requests;
    private final Interpreters interpreters;
    private final MessageSource messages;

    RightsController(RightRequests requests, Interpreters interpreters, MessageSource messages) {
        this.requests = requests;
        this.interpreters = interpreters;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/rights")
    String all(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", requests.page(id));
        return "casework/rights";
    }

    @GetMapping("/cases/{id}/rights/how")
    String how(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", requests.page(id));
        return "casework/how";
    }

    @GetMapping("/cases/{id}/rights/adviser")
    String adviser(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", requests.page(id));
        return "casework/adviserExplained";
    }

    @GetMapping("/cases/{id}/rights/interpreter")
    String interpreter(@PathVariable UUID id, Model model) {
        return interpreter(id, "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/rights/interpreter")
    String askInterpreter(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String chosen = Typed.line(typed.get("language"));
        String other = Typed.line(typed.get("other"));
        String language = chosen.equals("other") ? other : Interpreters.LANGUAGES.contains(chosen) ? chosen : "";
        if (language.isEmpty() || language.length() > 60) {
            response.setStatus(422);
            Fields fields = new Fields(messages, locale);
            fields.wrong("other", "rights.interpreter.missing");
            return interpreter(id, other, fields.errors(), model);
        }
        interpreters.ask(id, language);
        return "redirect:/cases/" + id + "/rights/interpreter?done=rights.interpreter";
    }

    @PostMapping("/cases/{id}/rights/interpreter/end")
    String noInterpreter(@PathVariable UUID id) {
        interpreters.noLonger(id);
        return "redirect:/cases/" + id + "/rights/interpreter?done=rights.interpreter.ended";
    }

    @GetMapping("/cases/{id}/rights/{right}")
    String one(@PathVariable UUID id, @PathVariable String right, Model model) {
        return show(id, known(id, right), UUID.randomUUID(), "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/rights/{right}")
    String ask(
            @PathVariable UUID id,
            @PathVariable String right,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Right asked = known(id, right);
        Fields fields = new Fields(messages, locale);
        String words = asked.needsWords()
                ? fields.text("words", typed.get("words"), "rights.words.missing")
                : fields.text("words", typed.get("words"));
        UUID sent = fields.id(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, asked, fresh, words, fields.errors(), model);
        }
        if (!requests.ask(id, fresh, asked, words)) {
            response.setStatus(409);
            return show(id, asked, fresh, words, Errors.none(), model);
        }
        return "redirect:/cases/" + id + "/rights?done=rights.asked";
    }

    @GetMapping("/cases/{id}/requests")
    String requests(@PathVariable UUID id, Model model) {
        return requests(id, null, "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/requests/{request}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String answer = fields.text("answer", typed.get("answer"), "rights.answer.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return requests(id, request, answer, fields.errors(), model);
        }
        requests.answer(id, request, answer);
        return "redirect:/cases/" + id + "/requests?done=rights.answered";
    }

    private String requests(
            UUID id, @org.jspecify.annotations.Nullable UUID typedFor, String typed, Errors errors, Model model) {
        RequestsPage seen = requests.page(id);
        if (!seen.file().place().directs()) {
            throw new NotYours("right_request", id);
        }
        model.addAttribute("seen", seen)
                .addAttribute("typedFor", typedFor)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/requests";
    }

    private String interpreter(UUID id, String other, Errors errors, Model model) {
        Interpreters.Asked asked = interpreters.asked(id);
        model.addAttribute("file", asked.file())
                .addAttribute("wishes", asked.wishes())
                .addAttribute("other", other)
                .addAttribute("errors", errors);
        return "casework/interpreter";
    }

    private String show(UUID id, Right right, UUID fresh, String words, Errors errors, Model model) {
        model.addAttribute("seen", requests.page(id))
                .addAttribute("right", right)
                .addAttribute("fresh", fresh)
                .addAttribute("typed", words)
                .addAttribute("errors", errors);
        return "casework/right";
    }

    private static Right known(UUID id, String right) {
        return Right.of(right).orElseThrow(() -> new NotYours("right_request", id));
    }
}
