package org.samenhang.casework.questionanalysis;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What bears and weighs, the month budget, priorities and the plan: lines that are added and removed. */
@Controller
class LineController {

    private final QuestionAnalyses analyses;
    private final MessageSource messages;

    LineController(QuestionAnalyses analyses, MessageSource messages) {
        this.analyses = analyses;
        this.messages = messages;
    }

    @GetMapping("/question-analyses/{id}/lines/{kind}")
    String lines(@PathVariable UUID id, @PathVariable String kind, Model model) {
        return show(id, kind(kind), LineForm.empty(), Errors.none(), model);
    }

    @PostMapping("/question-analyses/{id}/lines/{kind}")
    String add(
            @PathVariable UUID id,
            @PathVariable String kind,
            LineForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Line.Kind of = kind(kind);
        LineForm typed = form.tidy();
        Errors errors = Errors.none().require("words", typed.words(), text("question_analysis.words.missing", locale));
        if (typed.words().length() > Line.LONGEST) {
            errors.add("words", messages.getMessage("question_analysis.too_long", new Object[] {Line.LONGEST}, locale));
        }
        if (!of.levels().isEmpty() && !of.levels().contains(typed.level())) {
            errors.add("level", text("question_analysis.level.missing", locale));
        }
        if (!of.sides().isEmpty() && !of.sides().contains(typed.side())) {
            errors.add("side", text("question_analysis.side.missing", locale));
        }
        BigDecimal amount = of == Line.Kind.BUDGET ? Line.money(typed.amount()) : null;
        if (of == Line.Kind.BUDGET && amount == null) {
            errors.add("amount", text("question_analysis.amount.wrong", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(id, of, typed, errors, model);
        }
        analyses.add(
                id,
                new Line(
                        UUID.randomUUID(),
                        of,
                        of.levels().isEmpty() ? null : typed.level(),
                        of.sides().isEmpty() ? null : typed.side(),
                        typed.words(),
                        amount));
        return "redirect:/question-analyses/" + id + "/lines/" + of.code() + "?done=question_analysis.added#add";
    }

    @PostMapping("/question-analyses/{id}/lines/{line}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID line, @RequestParam(defaultValue = "factor") String kind) {
        Line.Kind of = kind(kind);
        analyses.remove(id, line);
        return "redirect:/question-analyses/" + id + "/lines/" + of.code() + "?done=question_analysis.removed";
    }

    private String show(UUID id, Line.Kind kind, LineForm form, Errors errors, Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        List<Line> lines = analyses.lines(id);
        model.addAttribute("analysis", analysis)
                .addAttribute("kind", kind)
                .addAttribute(
                        "lines",
                        lines.stream().filter(line -> line.kind() == kind).toList())
                .addAttribute("budget", Budget.of(lines))
                .addAttribute("form", form)
                .addAttribute("errors", errors);
        return "casework/questionanalysis/lines";
    }

    private static Line.Kind kind(String code) {
        return Line.Kind.of(code).orElseThrow(() -> new NotYours(QuestionAnalyses.WHAT, null));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
