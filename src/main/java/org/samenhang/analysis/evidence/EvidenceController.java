package org.samenhang.analysis.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
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

/** Hypotheses: what speaks for each, what against, and what became of it. */
@Controller
class EvidenceController {

    private final Hypotheses hypotheses;
    private final Analyses analyses;
    private final MessageSource messages;
    private final Clock clock;

    EvidenceController(Hypotheses hypotheses, Analyses analyses, MessageSource messages, Clock clock) {
        this.hypotheses = hypotheses;
        this.analyses = analyses;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseFile}/analysis/hypotheses")
    String list(@PathVariable UUID caseFile, Locale locale, Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        model.addAttribute("seen", page).addAttribute("texts", new Texts(messages, locale));
        return "analysis/evidence/list";
    }

    @GetMapping("/cases/{caseFile}/analysis/statements/{statement}/evidence")
    String open(@PathVariable UUID caseFile, @PathVariable UUID statement, Locale locale, Model model) {
        return show(caseFile, statement, fresh(), Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/evidence")
    String add(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        page.on(statement);
        Fields fields = new Fields(messages, locale);
        Hypotheses.EvidenceSaid said = said(typed, page, fields);
        UUID id = fields.id(typed.get("id"));
        if (said == null) {
            response.setStatus(422);
            return show(caseFile, statement, typed, fields.errors(), locale, model);
        }
        hypotheses.add(caseFile, statement, id == null ? UUID.randomUUID() : id, said);
        return done(caseFile, statement, "evidence.added");
    }

    @GetMapping("/cases/{caseFile}/analysis/statements/{statement}/evidence/{evidence}")
    String edit(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @PathVariable UUID evidence,
            Locale locale,
            Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        Evidence known = known(page, statement, evidence);
        return edit(page, statement, known, typed(known), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/evidence/{evidence}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @PathVariable UUID evidence,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        Evidence known = known(page, statement, evidence);
        Fields fields = new Fields(messages, locale);
        Hypotheses.EvidenceSaid said = said(typed, page, fields);
        if (said == null) {
            response.setStatus(422);
            return edit(page, statement, known, typed, fields.errors(), false, locale, model);
        }
        if (!hypotheses.change(caseFile, statement, evidence, said, Typed.version(typed.get("version")))) {
            response.setStatus(409);
            Evidence theirs = known(hypotheses.read(analyses.toWrite(caseFile)), statement, evidence);
            Map<String, String> over = new HashMap<>(typed);
            over.put("version", String.valueOf(theirs.version()));
            return edit(page, statement, theirs, over, Errors.none(), true, locale, model);
        }
        return done(caseFile, statement, "evidence.saved");
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/evidence/{evidence}/withdrawal")
    String withdraw(@PathVariable UUID caseFile, @PathVariable UUID statement, @PathVariable UUID evidence) {
        hypotheses.withdraw(caseFile, statement, evidence);
        return done(caseFile, statement, "evidence.withdrawn");
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/verdict")
    String judge(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        page.on(statement);
        Fields fields = new Fields(messages, locale);
        String verdict = fields.oneOf(
                "verdict", typed.get("verdict"), List.of("tested", "fallen", "open"), "evidence.verdict.missing");
        String reason = fields.text("reason", typed.get("reason"), "evidence.reason.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, statement, typed, fields.errors(), locale, model);
        }
        hypotheses.judge(caseFile, statement, Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), reason);
        return done(caseFile, statement, "evidence.judged");
    }

    private Hypotheses.@Nullable EvidenceSaid said(Map<String, String> typed, Hypotheses.Page page, Fields fields) {
        String side = fields.oneOf("side", typed.get("side"), List.of("for", "against"), "evidence.side.missing");
        String text = fields.text("text", typed.get("text"), "evidence.text.missing");
        UUID person = fields.id(typed.get("sourcePerson"));
        if (person != null && page.whole().parties().stream().map(Party::id).noneMatch(person::equals)) {
            fields.wrong("sourcePerson", "analysis.choose");
        }
        String source = fields.line("sourceText", typed.get("sourceText"));
        LocalDate on = fields.day("on", typed.get("on"));
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            fields.wrong("on", "analysis.statement.said_on.future");
        }
        ForWhom whom = ForWhom.read(typed, page.audience(), fields);
        return fields.errors().isEmpty()
                ? new Hypotheses.EvidenceSaid(
                        side.equals("for"), text, person, source, on, whom.visibleTo(), whom.whereaboutsOf())
                : null;
    }

    private static Map<String, String> fresh() {
        return Map.of("id", UUID.randomUUID().toString(), "visibleTo", "all");
    }

    private static Map<String, String> typed(Evidence known) {
        Map<String, String> typed = new HashMap<>();
        typed.put("side", known.speaksFor() ? "for" : "against");
        typed.put("text", known.text());
        typed.put("sourcePerson", Objects.toString(known.sourcePerson(), ""));
        typed.put("sourceText", Objects.toString(known.sourceText(), ""));
        typed.put("on", Objects.toString(known.on(), ""));
        typed.put("visibleTo", known.visibleTo());
        typed.put("whereabouts", Audience.said(known.whereaboutsOf()));
        typed.put("version", String.valueOf(known.version()));
        return typed;
    }

    private static Evidence known(Hypotheses.Page page, UUID statement, UUID evidence) {
        return page.on(statement).evidence().stream()
                .filter(one -> one.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new NotYours("evidence", page.whole().head().caseId()));
    }

    private static String done(UUID caseFile, UUID statement, String what) {
        return "redirect:/cases/" + caseFile + "/analysis/statements/" + statement + "/evidence?done=" + what;
    }

    private String show(
            UUID caseFile, UUID statement, Map<String, String> typed, Errors errors, Locale locale, Model model) {
        Hypotheses.Page page = hypotheses.read(analyses.toWrite(caseFile));
        model.addAttribute("seen", page)
                .addAttribute("one", page.on(statement))
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/evidence/one";
    }

    private String edit(
            Hypotheses.Page page,
            UUID statement,
            Evidence known,
            Map<String, String> typed,
            Errors errors,
            boolean conflict,
            Locale locale,
            Model model) {
        model.addAttribute("seen", page)
                .addAttribute("one", page.on(statement))
                .addAttribute("evidence", known)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/evidence/edit";
    }
}
