package org.samenhang.analysis.growth;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.analysis.Boards;
import org.samenhang.analysis.ForWhom;
import org.samenhang.analysis.Party;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Audience;
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

/** The guided second part: from when it went well to where people want to go. */
@Controller
class GrowthController {

    private static final int TEXT = 500;

    private final GrowthLines lines;
    private final Boards boards;
    private final MessageSource messages;

    GrowthController(GrowthLines lines, Boards boards, MessageSource messages) {
        this.lines = lines;
        this.boards = boards;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/growth")
    String show(@PathVariable UUID caseFile, Locale locale, Model model) {
        return show(caseFile, Map.of(), Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/growth")
    String add(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        GrowthLines.Page page = lines.read(caseFile);
        Fields fields = new Fields(messages, locale);
        LineKind kind = LineKind.of(typed.get("kind")).orElse(null);
        String text = fields.line("text", typed.get("text"), "growing.text.missing", TEXT);
        UUID good = fields.id(typed.get("good"));
        UUID person = fields.id(typed.get("person"));
        String whoText = fields.line("whoText", typed.get("whoText"));
        if (kind == null
                || good != null
                        && page.good().stream().noneMatch(one -> one.id().equals(good))
                || person != null
                        && page.whole().parties().stream().map(Party::id).noneMatch(person::equals)) {
            fields.wrong("text", "analysis.choose");
        }
        if (kind == LineKind.MOVEMENT && person == null && whoText.isEmpty()) {
            fields.wrong("person", "growing.who.missing");
        }
        if (kind == null || !fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, typed, fields.errors(), locale, model);
        }
        UUID id = fields.id(typed.get("id"));
        GoodTime time = page.good().stream()
                .filter(one -> one.id().equals(good))
                .findFirst()
                .orElse(null);
        lines.add(
                caseFile,
                id == null ? UUID.randomUUID() : id,
                new GrowthLines.LineSaid(
                        kind,
                        good,
                        person,
                        person == null ? whoText : "",
                        text,
                        time == null ? "all" : time.visibleTo(),
                        time == null ? null : time.whereaboutsOf()));
        return "redirect:/cases/" + caseFile + "/analysis/growth?done=growing.added#" + kind.code();
    }

    @GetMapping("/cases/{caseFile}/analysis/growth/lines/{line}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID line, Model model) {
        GrowthLines.Page page = lines.read(caseFile);
        GrowthLine known = page.line(line);
        Map<String, String> typed = Map.of(
                "text", known.text(),
                "visibleTo", known.visibleTo(),
                "whereabouts", Audience.said(known.whereaboutsOf()),
                "version", String.valueOf(known.version()));
        return edit(page, known, typed, Errors.none(), false, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/growth/lines/{line}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID line,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        GrowthLines.Page page = lines.read(caseFile);
        GrowthLine known = page.line(line);
        Fields fields = new Fields(messages, locale);
        String text = fields.line("text", typed.get("text"), "growing.text.missing", TEXT);
        ForWhom whom = ForWhom.read(typed, page.audience(), fields);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return edit(page, known, typed, fields.errors(), false, model);
        }
        if (!lines.change(
                caseFile, line, text, whom.visibleTo(), whom.whereaboutsOf(), Typed.version(typed.get("version")))) {
            response.setStatus(409);
            GrowthLines.Page now = lines.read(caseFile);
            GrowthLine theirs = now.line(line);
            Map<String, String> over = new HashMap<>(typed);
            over.put("version", String.valueOf(theirs.version()));
            return edit(now, theirs, over, Errors.none(), true, model);
        }
        return done(caseFile, "growing.saved");
    }

    @PostMapping("/cases/{caseFile}/analysis/growth/lines/{line}/withdrawal")
    String withdraw(@PathVariable UUID caseFile, @PathVariable UUID line) {
        lines.withdraw(caseFile, line);
        return done(caseFile, "growing.withdrawn");
    }

    @PostMapping("/cases/{caseFile}/analysis/growth/lines/{line}/statement")
    String draw(@PathVariable UUID caseFile, @PathVariable UUID line) {
        return done(caseFile, lines.draw(caseFile, line) ? "growing.drawn" : "growing.full");
    }

    private static String done(UUID caseFile, String what) {
        return "redirect:/cases/" + caseFile + "/analysis/growth?done=" + what;
    }

    private String show(UUID caseFile, Map<String, String> typed, Errors errors, Locale locale, Model model) {
        GrowthLines.Page page = lines.read(caseFile);
        model.addAttribute("seen", page)
                .addAttribute("board", boards.board(page.whole(), null, false, locale))
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/growing/page";
    }

    private static String edit(
            GrowthLines.Page page,
            GrowthLine line,
            Map<String, String> typed,
            Errors errors,
            boolean conflict,
            Model model) {
        model.addAttribute("whole", page.whole())
                .addAttribute("audience", page.audience())
                .addAttribute("was", line.text())
                .addAttribute("path", "/growth/lines/" + line.id())
                .addAttribute("back", "/growth")
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict);
        return "analysis/growing/line";
    }
}
