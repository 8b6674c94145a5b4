package org.samenhang.analysis.model;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Whole;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.instruments.DefinitionKey;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An analysis laid out by its model: each part with what can be asked there and what stands there; and choosing another model. */
@Controller
class ModelController {

    private final Analyses analyses;
    private final Models models;
    private final MessageSource messages;

    ModelController(Analyses analyses, Models models, MessageSource messages) {
        this.analyses = analyses;
        this.models = models;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/model")
    String show(@PathVariable UUID caseFile, Locale locale, Model model) {
        return show(caseFile, Errors.none(), locale, model);
    }

    /** @param key address and version of a model, as {@link DefinitionKey#canonical()} */
    @PostMapping("/cases/{caseFile}/analysis/model")
    String choose(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        int bar = key.lastIndexOf('|');
        analyses.toWrite(caseFile);
        if (bar < 0
                || !models.choose(
                        caseFile, new DefinitionKey(key.substring(0, bar), key.substring(bar + 1)), version)) {
            response.setStatus(409);
            return show(
                    caseFile,
                    Errors.none().add("key", messages.getMessage("model.chosen.not", null, locale)),
                    locale,
                    model);
        }
        return "redirect:/cases/" + caseFile + "/analysis/model?done=model.chosen";
    }

    /** Puts statements in parts: a field per statement with the part, and one with the version it had. */
    @PostMapping("/cases/{caseFile}/analysis/model/parts")
    String put(
            @PathVariable UUID caseFile,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        AnalysisModel asked = models.of(whole.head().model());
        Map<UUID, String> before = models.put(caseFile);
        List<String> meanwhile = new ArrayList<>();
        for (Said said : whole.statements()) {
            String wanted = sent.getFirst("part-" + said.id());
            if (wanted == null || wanted.equals(before.getOrDefault(said.id(), ""))) {
                continue;
            }
            ModelPart part = wanted.isEmpty() ? null : asked.part(wanted).orElse(null);
            if (part == null && !wanted.isEmpty()
                    || !models.put(caseFile, said.id(), part, Typed.version(sent.getFirst("version-" + said.id())))) {
                meanwhile.add(said.text());
            }
        }
        if (!meanwhile.isEmpty()) {
            response.setStatus(409);
            return show(
                    caseFile,
                    Errors.none()
                            .add(messages.getMessage(
                                    "model.put.conflict", new Object[] {String.join("; ", meanwhile)}, locale)),
                    locale,
                    model);
        }
        return "redirect:/cases/" + caseFile + "/analysis/model?done=model.put";
    }

    private String show(UUID caseFile, Errors errors, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        AnalysisModel asked = models.of(whole.head().model());
        Map<UUID, String> put = models.put(caseFile);
        model.addAttribute("whole", whole)
                .addAttribute("model", asked)
                .addAttribute("put", put)
                .addAttribute("errors", errors)
                .addAttribute(
                        "choices",
                        whole.head().state() == AnalysisState.CONCEPT
                                ? models.toChoose(whole.file().isTheme())
                                : List.of());
        return "analysis/model/model";
    }
}
