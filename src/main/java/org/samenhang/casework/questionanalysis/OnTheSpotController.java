package org.samenhang.casework.questionanalysis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.KeptHere;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Question analyses at the kitchen table: the page that works without a network, and what it takes along and sends. */
@Controller
class OnTheSpotController {

    private final QuestionAnalyses analyses;
    private final Taking taking;
    private final OnTheSpotShell shell;
    private final MessageSource messages;

    OnTheSpotController(QuestionAnalyses analyses, Taking taking, OnTheSpotShell shell, MessageSource messages) {
        this.analyses = analyses;
        this.taking = taking;
        this.shell = shell;
        this.messages = messages;
    }

    /** The page, without anybody's content: it is kept on the device as it is. */
    @GetMapping(OnTheSpotShell.PATH)
    String page(@AuthenticationPrincipal Person reader, Locale locale, Model model) {
        worker(reader);
        model.addAttribute("texts", OnTheSpotJson.write(shell.texts(locale)))
                .addAttribute("version", shell.version(locale))
                .addAttribute("format", OnTheSpotJson.FORMAT);
        return "casework/questionanalysis/onTheSpot";
    }

    @GetMapping(OnTheSpotShell.PATH + "/worker.js")
    ResponseEntity<String> script(@AuthenticationPrincipal Person reader, Locale locale) {
        worker(reader);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", OnTheSpotShell.PATH)
                .body(shell.worker(locale));
    }

    @GetMapping(OnTheSpotShell.PATH + "/manifest.webmanifest")
    ResponseEntity<String> manifest(@AuthenticationPrincipal Person reader, Locale locale) {
        worker(reader);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", say("on_the_spot.name", locale));
        manifest.put("short_name", say("on_the_spot.short", locale));
        manifest.put("lang", locale.getLanguage());
        manifest.put("id", OnTheSpotShell.PATH);
        manifest.put("start_url", OnTheSpotShell.PATH);
        manifest.put("scope", OnTheSpotShell.PATH);
        manifest.put("display", "standalone");
        manifest.put("background_color", "#faf8f3");
        manifest.put("theme_color", "#24566b");
        manifest.put(
                "icons", List.of(Map.of("src", "/icons/on-the-spot.svg", "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(OnTheSpotJson.write(manifest));
    }

    /** Who asks, the proof for sending, and the conversations they could take along. */
    @GetMapping(OnTheSpotShell.PATH + "/mine")
    ResponseEntity<String> mine(@AuthenticationPrincipal Person reader, CsrfToken proof, Locale locale) {
        worker(reader);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", OnTheSpotJson.FORMAT);
        answer.put("version", shell.version(locale));
        answer.put("person", reader.id());
        answer.put("proof", proof.getToken());
        answer.put(
                "mine",
                analyses.mine().stream()
                        .map(one -> Map.of("id", one.id(), "title", one.title()))
                        .toList());
        return json(200, answer);
    }

    @GetMapping("/question-analyses/{id}/on-the-spot")
    ResponseEntity<String> along(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        worker(reader);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", OnTheSpotJson.FORMAT);
        answer.put("stands", stands(id, locale));
        KeptHere.add(request, response, reader.id());
        return json(200, answer);
    }

    @PostMapping("/question-analyses/{id}/on-the-spot")
    ResponseEntity<String> take(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String format,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String changes,
            Locale locale) {
        worker(reader);
        analyses.find(id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", OnTheSpotJson.FORMAT);
        if (!by.equals(reader.id().toString())) {
            // what one worker left on a device is not sent in the name of the next
            return json(409, answer);
        }
        Optional<List<Change>> read =
                format.equals(Integer.toString(OnTheSpotJson.FORMAT)) ? ChangesRead.of(changes) : Optional.empty();
        if (read.isEmpty()) {
            return json(422, answer);
        }
        answer.put(
                "taken",
                taking.take(id, read.get(), locale).stream()
                        .map(OnTheSpotJson::taken)
                        .toList());
        answer.put("stands", stands(id, locale));
        return json(200, answer);
    }

    private Map<String, Object> stands(UUID id, Locale locale) {
        QuestionAnalyses.Whole whole = analyses.whole(id);
        return OnTheSpotJson.conversation(
                whole, analyses.definition(whole.analysis()), analyses.isWithdrawn(whole.analysis()), locale);
    }

    private static ResponseEntity<String> json(int status, Map<String, Object> answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(OnTheSpotJson.write(answer));
    }

    private static void worker(Person reader) {
        if (!reader.professional()) {
            throw new NotYours(QuestionAnalyses.WHAT, null);
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
