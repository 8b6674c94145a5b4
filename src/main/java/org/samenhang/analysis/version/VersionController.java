package org.samenhang.analysis.version;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Versions: kept, laid before people, stood by, compared. */
@Controller
class VersionController {

    private static final String BASE = "/cases/{caseFile}/analysis/versions";
    private static final List<String> HOW = List.of("talked", "read_aloud", "paper", "page");
    private static final List<String> REGISTERS = List.of("skj", "big", "nip", "nvo", "other", "none");
    private static final int NUMBER = 40;
    private static final int DISCIPLINE = 200;

    private final Versions versions;
    private final VersionDrawings drawings;
    private final MessageSource messages;
    private final Clock clock;

    VersionController(Versions versions, VersionDrawings drawings, MessageSource messages, Clock clock) {
        this.versions = versions;
        this.drawings = drawings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(BASE)
    String all(@PathVariable UUID caseFile, Locale locale, Model model) {
        return all(caseFile, "", Errors.none(), locale, model);
    }

    @PostMapping(BASE)
    String make(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        versions.works(caseFile);
        Fields fields = new Fields(messages, locale);
        String said = fields.line("note", note);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return all(caseFile, note, fields.errors(), locale, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis/versions/" + versions.make(caseFile, said)
                + "?done=versions.made";
    }

    @GetMapping(BASE + "/comparison")
    String compare(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            Model model) {
        Fields fields = new Fields(messages, locale);
        UUID one = fields.id(from);
        if (one == null) {
            versions.page(caseFile);
            return "redirect:/cases/" + caseFile + "/analysis/versions";
        }
        Versions.Compared compared = versions.compare(caseFile, one, fields.id(to));
        model.addAttribute("compared", compared)
                .addAttribute("svg", drawings.compared(compared.whole(), compared.comparison(), locale))
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/version/comparison";
    }

    @GetMapping(BASE + "/{version}")
    String one(@PathVariable UUID caseFile, @PathVariable UUID version, Locale locale, Model model) {
        return one(caseFile, version, Map.of(), List.of(), Errors.none(), locale, model);
    }

    @PostMapping(BASE + "/{version}/laid-before")
    String laid(
            @PathVariable UUID caseFile,
            @PathVariable UUID version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        versions.works(caseFile);
        Fields fields = new Fields(messages, locale);
        List<String> chosen = Objects.requireNonNullElse(typed.get("people"), List.<String>of());
        List<UUID> people = chosen.stream()
                .map(fields::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (people.isEmpty()) {
            fields.wrong("people", "versions.people.missing");
        }
        LocalDate on = fields.day("on", typed.getFirst("on"), "versions.on.missing");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            fields.wrong("on", "versions.on.ahead");
        }
        String how = fields.oneOf("how", typed.getFirst("how"), HOW, "versions.how.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return one(caseFile, version, typed.toSingleValueMap(), chosen, fields.errors(), locale, model);
        }
        versions.laid(caseFile, version, people, Objects.requireNonNull(on), how);
        return back(caseFile, version, "laid");
    }

    @PostMapping(BASE + "/{version}/standing-by")
    String stoodBy(
            @PathVariable UUID caseFile,
            @PathVariable UUID version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        versions.works(caseFile);
        Fields fields = new Fields(messages, locale);
        UUID person = fields.id(typed.get("person"));
        if (person == null) {
            fields.wrong("person", "versions.person.missing");
        }
        String discipline = fields.line("discipline", typed.get("discipline"), "versions.discipline.missing");
        String register = fields.oneOf("register", typed.get("register"), REGISTERS, "versions.register.missing");
        String number = fields.line("number", typed.get("number"));
        if (number.length() > NUMBER) {
            fields.wrong("number", "casework.field.too_long", NUMBER, number.length());
        }
        if (discipline.length() > DISCIPLINE) {
            fields.wrong("discipline", "casework.field.too_long", DISCIPLINE, discipline.length());
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return one(caseFile, version, typed, List.of(), fields.errors(), locale, model);
        }
        versions.stoodBy(caseFile, version, Objects.requireNonNull(person), discipline, register, number);
        return back(caseFile, version, "stood_by");
    }

    private String all(UUID caseFile, String note, Errors errors, Locale locale, Model model) {
        model.addAttribute("seen", versions.page(caseFile))
                .addAttribute("note", note)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/version/all";
    }

    private String one(
            UUID caseFile,
            UUID version,
            Map<String, String> typed,
            List<String> people,
            Errors errors,
            Locale locale,
            Model model) {
        Versions.One one = versions.one(caseFile, version);
        model.addAttribute("seen", one)
                .addAttribute("svg", drawings.svg(one.whole(), one.snapshot(), locale))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("typed", typed)
                .addAttribute("people", people)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/version/one";
    }

    private static String back(UUID caseFile, UUID version, String done) {
        return "redirect:/cases/" + caseFile + "/analysis/versions/" + version + "?done=versions." + done;
    }
}
