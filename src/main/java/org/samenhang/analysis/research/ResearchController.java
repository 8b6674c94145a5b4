package org.samenhang.analysis.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.form.Typed;
import org.samenhang.interchange.DocumentKind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case for research: what is left over is looked at by a person, then it can leave. */
@Controller
class ResearchController {

    private static final int MOST = 500;
    private static final int WORD = 600;
    private static final int REPLACEMENT = 100;

    private final Research research;
    private final Clock clock;

    ResearchController(Research research, Clock clock) {
        this.research = research;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseFile}/research")
    String look(@PathVariable UUID caseFile, Locale locale, Model model) {
        model.addAttribute("state", research.state(caseFile, locale));
        return "research/look";
    }

    /** What was decided of each word: {@code keep-0} or {@code replace-0}, with {@code word-0} and {@code instead-0}. */
    @PostMapping("/cases/{caseFile}/research/choices")
    String decide(@PathVariable UUID caseFile, @RequestParam MultiValueMap<String, String> typed) {
        List<Research.Choice> choices = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String word = KnownNames.folded(Typed.line(typed.getFirst("word-" + i)));
            String what = typed.getFirst("what-" + i);
            String instead = Typed.line(typed.getFirst("instead-" + i))
                    .replaceAll("[\\[\\]]", "")
                    .strip();
            if (word.isEmpty() || word.length() > WORD || what == null) {
                continue;
            }
            if (what.equals("keep")) {
                choices.add(new Research.Choice(word, null));
            } else if (what.equals("replace")) {
                String shown = instead.isEmpty() ? "…" : instead;
                choices.add(new Research.Choice(word, shown.substring(0, Math.min(REPLACEMENT, shown.length()))));
            }
        }
        research.decide(caseFile, choices);
        return "redirect:/cases/" + caseFile + "/research?done=research.decided";
    }

    @PostMapping("/cases/{caseFile}/research/reconsidering")
    String reconsider(@PathVariable UUID caseFile, @RequestParam(defaultValue = "") String word) {
        research.reconsider(caseFile, KnownNames.folded(Typed.line(word)));
        return "redirect:/cases/" + caseFile + "/research";
    }

    /** The edition itself; back to the page as long as something has to be looked at. */
    @GetMapping("/cases/{caseFile}/research/edition")
    ResponseEntity<byte[]> leaves(
            @PathVariable UUID caseFile, @RequestParam(defaultValue = "json") String form, Locale locale) {
        boolean text = form.equals("text");
        byte[] edition = research.leaves(caseFile, text, locale);
        if (edition == null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/cases/" + caseFile + "/research")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(
                        text
                                ? new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8)
                                : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(DocumentKind.RESEARCH.fileName(
                                        locale, LocalDate.now(clock), text ? "txt" : "json"))
                                .build()
                                .toString())
                .body(edition);
    }
}
