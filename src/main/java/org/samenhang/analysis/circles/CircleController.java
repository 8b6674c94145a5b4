package org.samenhang.analysis.circles;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Board;
import org.samenhang.analysis.Boards;
import org.samenhang.analysis.Ring;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The circles of an analysis: which make the explanation, which were set aside, which nobody judged yet. */
@Controller
class CircleController {

    private static final int NAME = 120;

    private final Analyses analyses;
    private final Boards boards;
    private final Judging judging;
    private final MessageSource messages;

    CircleController(Analyses analyses, Boards boards, Judging judging, MessageSource messages) {
        this.analyses = analyses;
        this.boards = boards;
        this.judging = judging;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/circles")
    String list(@PathVariable UUID caseFile, Locale locale, Model model) {
        model.addAttribute("board", board(caseFile, locale)).addAttribute("texts", new Texts(messages, locale));
        return "analysis/circles/list";
    }

    @GetMapping("/cases/{caseFile}/analysis/circles/{circle}")
    String open(@PathVariable UUID caseFile, @PathVariable String circle, Locale locale, Model model) {
        Board board = board(caseFile, locale);
        Ring ring = known(board, circle);
        return show(board, ring, CircleForm.of(ring), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/circles/{circle}")
    String judge(
            @PathVariable UUID caseFile,
            @PathVariable String circle,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Board board = board(caseFile, locale);
        Ring ring = known(board, circle);
        Fields fields = new Fields(messages, locale);
        CircleForm form = CircleForm.of(typed);
        CircleVerdict verdict = verdict(form.verdict());
        String name = fields.line("name", form.name());
        if (name.length() > NAME) {
            fields.wrong("name", "casework.field.too_long", NAME, name.length());
        }
        String reason = fields.text("reason", form.reason());
        if (verdict == null) {
            fields.wrong("verdict", "circles.verdict.missing");
        } else if (verdict == CircleVerdict.SET_ASIDE && reason.isEmpty()) {
            fields.wrong("reason", "circles.reason.missing");
        } else if (verdict == CircleVerdict.OPEN && name.isEmpty() && ring.judgement() == null) {
            fields.wrong("name", "circles.nothing");
        }
        if (verdict == null || !fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(board, ring, form, fields.errors(), false, locale, model);
        }
        if (!judging.judge(caseFile, CircleIdentity.of(ring.arrows()), name, verdict, reason, form.version())) {
            response.setStatus(409);
            Board now = board(caseFile, locale);
            Ring theirs = known(now, circle);
            return show(now, theirs, form.over(theirs), Errors.none(), true, locale, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis"
                + ("picture".equals(typed.get("back")) ? "?circle=" + ring.key() + "&" : "/circles?") + "done=circles."
                + verdict.code();
    }

    private Board board(UUID caseFile, Locale locale) {
        Whole whole = analyses.toWrite(caseFile);
        return boards.board(whole, null, false, locale);
    }

    private static Ring known(Board board, String key) {
        return board.connections().rings().stream()
                .filter(ring -> ring.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotYours("circle", board.whole().head().caseId()));
    }

    private static @Nullable CircleVerdict verdict(String code) {
        return Arrays.stream(CircleVerdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private String show(
            Board board, Ring ring, CircleForm form, Errors errors, boolean conflict, Locale locale, Model model) {
        model.addAttribute("board", board)
                .addAttribute("ring", ring)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/circles/one";
    }
}
