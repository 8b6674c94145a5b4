package org.samenhang.casework.questionanalysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.Walk;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering a question analysis: one question on a page, or all that are asked on a sheet. */
@Controller
class AnsweringController {

    /** The next question is opened past the menu, so that the next Tab of who types is its field. */
    private static final String ON_AT = "#main";

    private final QuestionAnalyses analyses;
    private final MessageSource messages;

    AnsweringController(QuestionAnalyses analyses, MessageSource messages) {
        this.analyses = analyses;
        this.messages = messages;
    }

    @GetMapping("/question-analyses/{id}/questions/{question}")
    String ask(
            @AuthenticationPrincipal Person reader, @PathVariable UUID id, @PathVariable String question, Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        Definition definition = analyses.definition(analysis);
        Item here = asked(definition, analysis.answers(), question);
        return show(reader, analysis, definition, AnswersTyped.kept(analysis.answers()), here, null, model);
    }

    @PostMapping("/question-analyses/{id}/questions/{question}")
    String answer(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        QuestionAnalysis before = analyses.find(id);
        Definition definition = analyses.definition(before);
        Item here = asked(definition, before.answers(), question);
        AnswersTyped typed = read(definition, before, List.of(here), sent, locale);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return show(reader, before, definition, typed, here, null, model);
        }
        if (!keep(id, typed.answers(), List.of(here), sent)) {
            response.setStatus(409);
            QuestionAnalysis now = analyses.find(id);
            return show(reader, now, definition, typed, here, now.answers(), model);
        }
        boolean worries = question.startsWith("signals-")
                && before.answers().to(question).isEmpty()
                && !typed.answers().to(question).isEmpty();
        String path = "redirect:/question-analyses/" + id;
        if (worries) {
            return path + "/questions/" + question + "?done=question_analysis.kept";
        }
        Answers now = analyses.find(id).answers();
        Item next = sent.getFirst("back") == null
                ? Walk.after(definition, now, question)
                : Walk.before(definition, now, question);
        return next == null || sent.getFirst("stop") != null
                ? path + "?done=question_analysis.kept"
                : path + "/questions/" + next.linkId() + ON_AT;
    }

    @GetMapping("/question-analyses/{id}/sheet")
    String sheet(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        return show(
                reader,
                analysis,
                analyses.definition(analysis),
                AnswersTyped.kept(analysis.answers()),
                null,
                null,
                model);
    }

    @PostMapping("/question-analyses/{id}/sheet")
    String fill(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        QuestionAnalysis before = analyses.find(id);
        Definition definition = analyses.definition(before);
        List<Item> shown = definition
                .all()
                .filter(item -> item.kind().asks() && sent.containsKey("was-" + item.linkId()))
                .toList();
        AnswersTyped typed = read(definition, before, shown, sent, locale);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return show(reader, before, definition, typed, null, null, model);
        }
        if (!keep(id, typed.answers(), shown, sent)) {
            response.setStatus(409);
            QuestionAnalysis now = analyses.find(id);
            return show(reader, now, definition, typed, null, now.answers(), model);
        }
        return "redirect:/question-analyses/" + id + "/sheet?done=question_analysis.kept";
    }

    private AnswersTyped read(
            Definition definition,
            QuestionAnalysis before,
            List<Item> items,
            MultiValueMap<String, String> sent,
            Locale locale) {
        return AnswersTyped.read(definition, before.answers(), items, sent::get, false, messages, locale);
    }

    /** Keeps these answers where the other side of the form did not change them to something else meanwhile. */
    private boolean keep(UUID id, Answers typed, List<Item> items, MultiValueMap<String, String> sent) {
        return analyses.answer(id, now -> merged(now, typed, items, sent));
    }

    private static @Nullable Answers merged(
            @Nullable Answers now, Answers typed, List<Item> items, MultiValueMap<String, String> sent) {
        Answers merged = now == null ? Answers.none() : now;
        for (Item item : items) {
            List<String> mine = typed.to(item.linkId());
            String was = sent.getFirst("was-" + item.linkId());
            boolean stands = was == null || was.equals(AnsweringMarks.of(merged, item));
            boolean untouched = was != null && was.equals(AnsweringMarks.of(typed, item));
            if (stands) {
                merged = merged.with(item.linkId(), mine);
            } else if (!untouched && !mine.equals(merged.to(item.linkId()))) {
                return null;
            }
        }
        return merged;
    }

    private static Item asked(Definition definition, Answers answers, String question) {
        return answers.questions(definition).stream()
                .filter(item -> item.linkId().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotYours(QuestionAnalyses.WHAT, null));
    }

    private static String show(
            Person reader,
            QuestionAnalysis analysis,
            Definition definition,
            AnswersTyped typed,
            @Nullable Item here,
            @Nullable Answers theirs,
            Model model) {
        model.addAttribute("analysis", analysis)
                .addAttribute("definition", definition)
                .addAttribute("layer", QuestionAnalysisController.layer(reader))
                .addAttribute("typed", typed)
                .addAttribute("here", here)
                .addAttribute("theirs", theirs);
        return here == null ? "casework/questionanalysis/sheet" : "casework/questionanalysis/question";
    }
}
