package org.samenhang.casework.questionanalysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.registration.Enclosed;
import org.samenhang.casework.registration.EnclosedPage;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.ResponseJson;
import org.samenhang.instruments.TextLayer;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a question analysis, seeing what it came to, who takes part, handing it on. */
@Controller
class QuestionAnalysisController {

    private static final int LONGEST = 200;

    private final QuestionAnalyses analyses;
    private final MessageSource messages;

    QuestionAnalysisController(QuestionAnalyses analyses, MessageSource messages) {
        this.analyses = analyses;
        this.messages = messages;
    }

    @GetMapping("/question-analyses")
    String list(Model model) {
        return list("", analyses.preferred().canonical(), Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/question-analyses")
    String begin(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String asks,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String typed = Typed.line(title);
        Errors errors = line("title", typed, locale);
        DefinitionKey key = asks.isEmpty()
                ? analyses.preferred()
                : analyses.toChoose().stream()
                        .map(Definition::key)
                        .filter(one -> one.canonical().equals(asks))
                        .findFirst()
                        .orElse(null);
        if (key == null) {
            // put out of use while the page stood open
            errors.add("asks", messages.getMessage("question_analysis.asks.gone", null, locale));
        }
        if (!errors.isEmpty() || key == null) {
            response.setStatus(422);
            return list(typed, asks, errors, id, model);
        }
        analyses.begin(id, typed, key);
        return "redirect:/question-analyses/" + id + "/questions/start#main";
    }

    @GetMapping("/question-analyses/{id}")
    String one(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        return show(reader, id, "", Errors.none(), model);
    }

    @GetMapping("/question-analyses/{id}/paper")
    String paper(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean filled,
            Locale locale,
            Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        Definition definition = analyses.definition(analysis);
        List<Line> lines = analyses.lines(id);
        List<Member> members = filled ? analyses.network(id) : List.of();
        model.addAttribute("analysis", analysis)
                .addAttribute("definition", definition)
                .addAttribute("lines", lines)
                .addAttribute("budget", Budget.of(lines))
                .addAttribute("members", members)
                .addAttribute("drawing", Member.drawing(members, messages, locale))
                .addAttribute("layer", layer(reader))
                .addAttribute("filled", filled);
        return "casework/questionanalysis/paper";
    }

    @GetMapping("/question-analyses/{id}/response")
    ResponseEntity<String> response(@PathVariable UUID id) {
        QuestionAnalysis analysis = analyses.find(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/fhir+json"))
                .header("Content-Disposition", "attachment; filename=\"question-analysis.json\"")
                .body(ResponseJson.write(
                        analyses.definition(analysis),
                        analysis.answers(),
                        id,
                        analysis.handedAt() != null,
                        analysis.savedAt().toInstant()));
    }

    @PostMapping("/question-analyses/{id}/people")
    String let(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String login,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        worker(reader);
        String typed = Typed.line(login);
        analyses.find(id);
        Errors errors = line("login", typed, locale);
        if (errors.isEmpty() && !analyses.let(id, typed)) {
            errors.add("login", messages.getMessage("question_analysis.login.unknown", null, locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(reader, id, typed, errors, model);
        }
        return "redirect:/question-analyses/" + id + "?done=question_analysis.let";
    }

    @PostMapping("/question-analyses/{id}/people/{person}/removal")
    String leaves(@AuthenticationPrincipal Person reader, @PathVariable UUID id, @PathVariable UUID person) {
        boolean gone = analyses.leaves(id, person);
        return gone && reader.id().equals(person)
                ? "redirect:/question-analyses?done=question_analysis.left"
                : "redirect:/question-analyses/" + id + (gone ? "?done=question_analysis.ended" : "");
    }

    @GetMapping("/question-analyses/{id}/handing-on")
    String askHandingOn(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Locale locale, Model model) {
        worker(reader);
        return handing(id, "", Set.of(), Errors.none(), locale, model);
    }

    @PostMapping("/question-analyses/{id}/handing-on")
    String handOn(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam(defaultValue = "") List<String> along,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        worker(reader);
        String typed = Typed.line(consent);
        Errors errors = line("consent", typed, locale);
        if (!agreed) {
            errors.add("agreed", messages.getMessage("question_analysis.agreed.missing", null, locale));
        }
        Set<Enclosed.Kind> chosen =
                along.stream().flatMap(code -> Enclosed.Kind.of(code).stream()).collect(Collectors.toSet());
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return handing(id, typed, chosen, errors, locale, model);
        }
        return "redirect:/registrations/" + analyses.handOn(id, typed, chosen, locale);
    }

    static TextLayer layer(Person reader) {
        return reader.professional() ? TextLayer.PROFESSIONAL : TextLayer.PLAIN;
    }

    private static void worker(Person reader) {
        if (!reader.professional()) {
            throw new NotYours(QuestionAnalyses.WHAT, null);
        }
    }

    private String handing(
            UUID id, String consent, Set<Enclosed.Kind> along, Errors errors, Locale locale, Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        List<Enclosed> drawn = Told.drawn(analyses.lines(id), analyses.network(id));
        model.addAttribute("analysis", analysis)
                .addAttribute("told", Told.of(analysis, analyses.definition(analysis), analyses.lines(id), locale))
                .addAttribute("drawn", drawn)
                .addAttribute("drawing", EnclosedPage.drawing(drawn, messages, locale))
                .addAttribute("along", along.stream().map(Enclosed.Kind::code).toList())
                .addAttribute("consent", consent)
                .addAttribute("errors", errors);
        return "casework/questionanalysis/handing";
    }

    private String list(String title, String asks, Errors errors, UUID id, Model model) {
        model.addAttribute("mine", analyses.mine())
                .addAttribute("toChoose", analyses.toChoose())
                .addAttribute("asks", asks)
                .addAttribute("title", title)
                .addAttribute("errors", errors)
                .addAttribute("id", id);
        return "casework/questionanalysis/list";
    }

    private String show(@Nullable Person reader, UUID id, String login, Errors errors, Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        Definition definition = analyses.definition(analysis);
        List<Line> lines = analyses.lines(id);
        model.addAttribute("analysis", analysis)
                .addAttribute("members", analyses.network(id))
                .addAttribute("wentAlong", analyses.wentAlong(id))
                .addAttribute("definition", definition)
                .addAttribute("overview", Overview.of(definition, analysis.answers()))
                .addAttribute("lines", lines)
                .addAttribute("budget", Budget.of(lines))
                .addAttribute("takers", analyses.takers(id))
                .addAttribute("me", reader == null ? null : reader.id())
                .addAttribute("worker", reader != null && reader.professional())
                .addAttribute("layer", reader == null ? TextLayer.PLAIN : layer(reader))
                .addAttribute("login", login)
                .addAttribute("errors", errors);
        return "casework/questionanalysis/one";
    }

    private Errors line(String field, String typed, Locale locale) {
        Errors errors = Errors.none()
                .require(field, typed, messages.getMessage("question_analysis." + field + ".missing", null, locale));
        if (typed.length() > LONGEST) {
            errors.add(field, messages.getMessage("question_analysis.too_long", new Object[] {LONGEST}, locale));
        }
        return errors;
    }
}
