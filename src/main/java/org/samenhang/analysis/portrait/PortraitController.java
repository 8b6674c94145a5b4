package org.samenhang.analysis.portrait;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.analysis.ForWhom;
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

/** The family drawn: one page for who works in the case and for the family, whose own words lead. */
@Controller
class PortraitController {

    private static final int TEXT = 500;

    private final Portraits portraits;
    private final MessageSource messages;

    PortraitController(Portraits portraits, MessageSource messages) {
        this.portraits = portraits;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/portrait")
    String show(@PathVariable UUID caseFile, Model model) {
        return show(portraits.read(caseFile), Map.of(), Errors.none(), model);
    }

    @PostMapping("/cases/{caseFile}/analysis/portrait")
    String add(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Portraits.Page page = portraits.read(caseFile);
        Fields fields = new Fields(messages, locale);
        Aspect aspect = Aspect.of(typed.get("aspect")).orElse(null);
        UUID subject = fields.id(typed.get("subject"));
        UUID other = fields.id(typed.get("other"));
        if (aspect == null) {
            fields.wrong("aspect", "portraits.aspect.missing");
        }
        if (!page.knows(subject) || !page.knows(other)) {
            fields.wrong("subject", "analysis.choose");
        }
        if (aspect == Aspect.ACTS_ON && (other == null || other.equals(subject))) {
            fields.wrong("other", "portraits.other.missing");
        }
        String text = fields.line("text", typed.get("text"), "growing.text.missing", TEXT);
        ForWhom whom =
                page.file().place().works() ? ForWhom.read(typed, page.audience(), fields) : new ForWhom("team", null);
        if (aspect == null || !fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(page, typed, fields.errors(), model);
        }
        UUID id = fields.id(typed.get("id"));
        portraits.add(
                caseFile,
                id == null ? UUID.randomUUID() : id,
                new Portraits.Said(
                        subject,
                        aspect,
                        aspect == Aspect.ACTS_ON ? other : null,
                        text,
                        whom.visibleTo(),
                        whom.whereaboutsOf()));
        return done(caseFile, page.file().place().works() ? "portraits.added" : "portraits.told");
    }

    @GetMapping("/cases/{caseFile}/analysis/portrait/lines/{line}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID line, Model model) {
        Portraits.Page page = portraits.read(caseFile);
        PortraitLine known = page.toMend(line);
        Map<String, String> typed = Map.of(
                "text", known.text(),
                "visibleTo", known.visibleTo(),
                "whereabouts", Audience.said(known.whereaboutsOf()),
                "version", String.valueOf(known.version()));
        return edit(page, known, typed, Errors.none(), false, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/portrait/lines/{line}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID line,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Portraits.Page page = portraits.read(caseFile);
        PortraitLine known = page.toMend(line);
        Fields fields = new Fields(messages, locale);
        String text = fields.line("text", typed.get("text"), "growing.text.missing", TEXT);
        ForWhom whom =
                page.file().place().works() ? ForWhom.read(typed, page.audience(), fields) : new ForWhom("team", null);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return edit(page, known, typed, fields.errors(), false, model);
        }
        if (!portraits.change(
                caseFile, line, text, whom.visibleTo(), whom.whereaboutsOf(), Typed.version(typed.get("version")))) {
            response.setStatus(409);
            Portraits.Page now = portraits.read(caseFile);
            PortraitLine theirs = now.toMend(line);
            Map<String, String> over = new HashMap<>(typed);
            over.put("version", String.valueOf(theirs.version()));
            return edit(now, theirs, over, Errors.none(), true, model);
        }
        return done(caseFile, page.file().place().works() ? "portraits.added" : "portraits.told");
    }

    @PostMapping("/cases/{caseFile}/analysis/portrait/lines/{line}/withdrawal")
    String withdraw(@PathVariable UUID caseFile, @PathVariable UUID line) {
        portraits.withdraw(caseFile, line);
        return done(caseFile, "growing.withdrawn");
    }

    @PostMapping("/cases/{caseFile}/analysis/portrait/lines/{line}/statement")
    String draw(@PathVariable UUID caseFile, @PathVariable UUID line) {
        return done(caseFile, portraits.draw(caseFile, line) ? "growing.drawn" : "growing.full");
    }

    private static String done(UUID caseFile, String what) {
        return "redirect:/cases/" + caseFile + "/analysis/portrait?done=" + what;
    }

    private static String show(Portraits.Page page, Map<String, String> typed, Errors errors, Model model) {
        model.addAttribute("seen", page)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("fresh", UUID.randomUUID());
        return "analysis/portrait/page";
    }

    private static String edit(
            Portraits.Page page,
            PortraitLine line,
            Map<String, String> typed,
            Errors errors,
            boolean conflict,
            Model model) {
        model.addAttribute("seen", page)
                .addAttribute("line", line)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict);
        return "analysis/portrait/line";
    }
}
