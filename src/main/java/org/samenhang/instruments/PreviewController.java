package org.samenhang.instruments;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a definition out, in the layers and ways it will be met; nothing that is typed here is kept. */
@Controller
class PreviewController {

    private final Instruments instruments;
    private final MessageSource messages;
    private final Clock clock;

    PreviewController(Instruments instruments, MessageSource messages, Clock clock) {
        this.instruments = instruments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/instruments/{id}/preview")
    String open(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "sheet") String way,
            @RequestParam(defaultValue = "professional") String layer,
            Model model) {
        Definition definition =
                InstrumentController.parsed(instruments.one(reader, id).text());
        return show(
                id,
                definition,
                way,
                layer,
                AnswersTyped.kept(Answers.none()),
                Walk.first(definition, Answers.none()),
                model);
    }

    @PostMapping("/instruments/{id}/preview")
    String answer(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Definition definition =
                InstrumentController.parsed(instruments.one(reader, id).text());
        String way = or(sent.getFirst("way"), "sheet");
        String layer = or(sent.getFirst("layer"), "professional");
        if (way.equals("steps")) {
            Stepped step = Stepped.read(definition, sent, messages, locale);
            if (!step.typed().errors().isEmpty()) {
                response.setStatus(422);
            }
            return step.here() == null
                    ? done(id, definition, layer, step.typed().answers(), model)
                    : show(id, definition, way, layer, step.typed(), step.here(), model);
        }
        List<Item> all = definition.all().toList();
        AnswersTyped typed = AnswersTyped.read(definition, Answers.none(), all, sent::get, true, messages, locale);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, definition, way, layer, typed, null, model);
        }
        return done(id, definition, layer, typed.answers(), model);
    }

    private static String show(
            UUID id,
            Definition definition,
            String way,
            String layer,
            AnswersTyped typed,
            @Nullable Item here,
            Model model) {
        model.addAttribute("id", id)
                .addAttribute("definition", definition)
                .addAttribute("way", way)
                .addAttribute("layer", TextLayer.of(layer))
                .addAttribute("typed", typed)
                .addAttribute("here", here);
        return "instruments/preview";
    }

    private String done(UUID id, Definition definition, String layer, Answers answers, Model model) {
        model.addAttribute("id", id)
                .addAttribute("definition", definition)
                .addAttribute("layer", TextLayer.of(layer))
                .addAttribute("answers", answers)
                .addAttribute("json", ResponseJson.write(definition, answers, null, true, clock.instant()));
        return "instruments/tried";
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
