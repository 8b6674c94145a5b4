package org.samenhang.analysis.guidance;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.analysis.Texts;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.ResponseJson;
import org.samenhang.instruments.Walk;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions that guide somebody: on one sheet for who works with it, one at a time for a family, on paper for everyone. */
@Controller
class GuidanceController {

    private final Guidance guidance;
    private final MessageSource messages;
    private final Clock clock;

    GuidanceController(Guidance guidance, MessageSource messages, Clock clock) {
        this.guidance = guidance;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param q the question to answer, for a family; without it the beginning, or the overview of what is there */
    @GetMapping("/cases/{caseFile}/analysis/guidance")
    String ask(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        Guidance.Asked asked = guidance.asked(caseFile);
        Answers answers = asked.draft().answers();
        Item here = q == null
                ? null
                : asked.definition()
                        .item(q)
                        .filter(item -> item.kind().asks() && answers.ask(asked.definition(), item.linkId()))
                        .orElse(null);
        return show(asked, AnswersTyped.kept(answers), here, asked.draft().version(), null, person, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/guidance")
    String keep(
            @PathVariable UUID caseFile,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Guidance.Asked asked = guidance.asked(caseFile);
        String at = sent.getFirst("at");
        Item here = at == null ? null : asked.definition().item(at).orElse(null);
        if (here == null && (at != null || !person.professional())) {
            // a question that is not there, or no question: nothing may be taken for a blank
            throw new NotYours(Guidance.WHAT, caseFile);
        }
        List<Item> items = here == null ? asked.definition().all().toList() : List.of(here);
        AnswersTyped typed = AnswersTyped.read(
                asked.definition(), asked.draft().answers(), items, sent::get, false, messages, locale);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return show(asked, typed, here, version, null, person, locale, model);
        }
        if (!guidance.keep(caseFile, asked, typed.answers(), version)) {
            response.setStatus(409);
            Guidance.Asked now = guidance.asked(caseFile);
            return show(now, typed, here, now.draft().version(), now.draft().answers(), person, locale, model);
        }
        String path = "redirect:/cases/" + caseFile + "/analysis/guidance";
        if (here == null) {
            return sent.getFirst("send") != null ? sent(caseFile) : path + "?done=guidance.kept";
        }
        Item next = sent.getFirst("back") != null
                ? Walk.before(asked.definition(), typed.answers(), here.linkId())
                : Walk.after(asked.definition(), typed.answers(), here.linkId());
        return sent.getFirst("later") != null || next == null ? path : path + "?q=" + next.linkId();
    }

    @PostMapping("/cases/{caseFile}/analysis/guidance/sending")
    String send(@PathVariable UUID caseFile) {
        guidance.asked(caseFile);
        return sent(caseFile);
    }

    @GetMapping("/cases/{caseFile}/analysis/guidance/paper")
    String paper(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "false") boolean filled,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        Guidance.Asked asked = guidance.asked(caseFile);
        common(asked, person, locale, model);
        model.addAttribute("answers", asked.draft().answers()).addAttribute("filled", filled);
        return "analysis/guidance/paper";
    }

    @GetMapping("/cases/{caseFile}/analysis/guidance/answers")
    String answers(@PathVariable UUID caseFile, Locale locale, Model model) {
        model.addAttribute("path", path(caseFile))
                .addAttribute("sent", guidance.sent(caseFile))
                .addAttribute("texts", new Texts(messages, locale))
                .addAttribute("clock", clock);
        return "analysis/guidance/answers";
    }

    /** The answers as a FHIR QuestionnaireResponse. */
    @GetMapping("/cases/{caseFile}/analysis/guidance/answers/{guidanceAnswer}")
    ResponseEntity<byte[]> response(@PathVariable UUID caseFile, @PathVariable UUID guidanceAnswer) {
        Guidance.Sent one = guidance.one(caseFile, guidanceAnswer);
        String json = ResponseJson.write(
                one.definition(),
                one.given().answers(),
                one.given().id(),
                true,
                Objects.requireNonNull(one.given().sentAt()).toInstant());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"questionnaire-response.json\"")
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/cases/{caseFile}/analysis/guidance/skips/{suggestion}")
    String skip(@PathVariable UUID caseFile, @PathVariable String suggestion) {
        guidance.skip(
                caseFile,
                Arrays.stream(Suggestion.values())
                        .filter(one -> one.code().equals(suggestion))
                        .findFirst()
                        .orElseThrow(() -> new NotYours("guidance_skip", caseFile)));
        return "redirect:" + path(caseFile) + "?done=guidance.skipped#live-guide";
    }

    private String sent(UUID caseFile) {
        guidance.send(caseFile);
        return "redirect:/cases/" + caseFile + "/analysis/guidance?done=guidance.sent";
    }

    private String show(
            Guidance.Asked asked,
            AnswersTyped typed,
            @Nullable Item here,
            int version,
            @Nullable Answers theirs,
            Person person,
            Locale locale,
            Model model) {
        common(asked, person, locale, model);
        model.addAttribute("typed", typed)
                .addAttribute("version", version)
                .addAttribute("theirs", theirs)
                .addAttribute("here", here)
                .addAttribute("sentBefore", asked.sent().size());
        return person.professional()
                ? "analysis/guidance/sheet"
                : here == null ? "analysis/guidance/overview" : "analysis/guidance/step";
    }

    private static void common(Guidance.Asked asked, Person person, Locale locale, Model model) {
        model.addAttribute("path", path(asked.file().id()))
                .addAttribute("definition", asked.definition())
                .addAttribute("layer", asked.reader().layer());
    }

    private static String path(UUID caseFile) {
        return "/cases/" + caseFile + "/analysis";
    }
}
