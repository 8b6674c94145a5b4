package org.samenhang.instruments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.json.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The shelf of instruments: adding a definition, mending it, putting it in use. */
@Controller
class InstrumentController {

    private final Instruments instruments;
    private final MessageSource messages;

    InstrumentController(Instruments instruments, MessageSource messages) {
        this.instruments = instruments;
        this.messages = messages;
    }

    @GetMapping("/instruments")
    String all(@AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("added", instruments.added(reader)).addAttribute("shipped", instruments.shipped());
        return "instruments/shelf";
    }

    /** @param url of a definition of the software to begin from */
    @GetMapping("/instruments/new")
    String begin(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            Model model) {
        Instruments.makes(reader);
        String text = instruments.shippedText(new DefinitionKey(url, edition)).orElse("");
        return form(null, text, 0, List.of(), Errors.none(), null, model);
    }

    @PostMapping("/instruments")
    String add(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Instruments.makes(reader);
        Given given = given(text, file, locale);
        Definition definition = given.definition();
        if (definition == null) {
            response.setStatus(422);
            return form(null, given.text(), 0, given.reasons(), given.errors(), null, model);
        }
        UUID id = UUID.randomUUID();
        if (!instruments.add(reader, id, given.text(), definition)) {
            response.setStatus(422);
            return form(null, given.text(), 0, List.of(), taken(definition, locale), null, model);
        }
        return "redirect:/instruments/" + id + "?done=instruments.added";
    }

    @GetMapping("/instruments/{id}")
    String one(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        Instrument instrument = instruments.one(reader, id);
        model.addAttribute("instrument", instrument).addAttribute("definition", parsed(instrument.text()));
        return "instruments/instrument";
    }

    @GetMapping("/instruments/{id}/text")
    String mend(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        Instrument instrument = draft(reader, id);
        return form(id, instrument.text(), instrument.version(), List.of(), Errors.none(), null, model);
    }

    @PostMapping("/instruments/{id}/text")
    String change(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        draft(reader, id);
        Given given = given(text, file, locale);
        Definition definition = given.definition();
        if (definition == null) {
            response.setStatus(422);
            return form(id, given.text(), version, given.reasons(), given.errors(), null, model);
        }
        switch (instruments.change(reader, id, given.text(), definition, version)) {
            case DONE -> {
                return "redirect:/instruments/" + id + "?done=instruments.changed";
            }
            case TAKEN -> {
                response.setStatus(422);
                return form(id, given.text(), version, List.of(), taken(definition, locale), null, model);
            }
            default -> {
                response.setStatus(409);
                Instrument theirs = draft(reader, id);
                return form(id, given.text(), theirs.version(), List.of(), Errors.none(), theirs.text(), model);
            }
        }
    }

    @PostMapping("/instruments/{id}/use")
    String use(@AuthenticationPrincipal Person reader, @PathVariable UUID id) {
        instruments.one(reader, id);
        instruments.move(reader, id, Instrument.State.DRAFT, Instrument.State.IN_USE);
        return "redirect:/instruments/" + id + "?done=instruments.used";
    }

    @PostMapping("/instruments/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal Person reader, @PathVariable UUID id) {
        instruments.one(reader, id);
        instruments.move(reader, id, Instrument.State.IN_USE, Instrument.State.WITHDRAWN);
        return "redirect:/instruments/" + id + "?done=instruments.withdrawn";
    }

    @PostMapping("/instruments/{id}/return")
    String takeBack(@AuthenticationPrincipal Person reader, @PathVariable UUID id) {
        instruments.one(reader, id);
        instruments.move(reader, id, Instrument.State.WITHDRAWN, Instrument.State.IN_USE);
        return "redirect:/instruments/" + id + "?done=instruments.used";
    }

    @PostMapping("/instruments/{id}/removal")
    String throwAway(@AuthenticationPrincipal Person reader, @PathVariable UUID id) {
        instruments.throwAway(reader, id);
        return "redirect:/instruments?done=instruments.removed";
    }

    private Instrument draft(Person reader, UUID id) {
        Instrument instrument = instruments.one(reader, id);
        if (instrument.state() != Instrument.State.DRAFT) {
            throw new NotYours(Instruments.WHAT, null);
        }
        return instrument;
    }

    static Definition parsed(String text) {
        try {
            return DefinitionReader.read(text);
        } catch (Refusal refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Errors taken(Definition definition, Locale locale) {
        return Errors.none()
                .add(
                        "text",
                        messages.getMessage(
                                "instruments.taken",
                                new Object[] {definition.key().version()},
                                locale));
    }

    private Given given(String typed, @Nullable MultipartFile file, Locale locale) throws IOException {
        String text = typed;
        String field = "text";
        if (file != null && !file.isEmpty()) {
            field = "file";
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file.getBytes()))
                        .toString();
            } catch (CharacterCodingException other) {
                return new Given(
                        typed,
                        null,
                        List.of(),
                        Errors.none().add("file", messages.getMessage("instruments.not_utf8", null, locale)));
            }
        }
        if (text.isBlank()) {
            return new Given(
                    typed,
                    null,
                    List.of(),
                    Errors.none().add(field, messages.getMessage("instruments.text.missing", null, locale)));
        }
        if (text.indexOf('\0') >= 0) {
            return new Given(
                    typed.replace("\0", ""),
                    null,
                    List.of(),
                    Errors.none().add(field, messages.getMessage("instruments.not_utf8", null, locale)));
        }
        try {
            return new Given(text, instruments.read(text), List.of(), Errors.none());
        } catch (Refusal refused) {
            Errors errors = Errors.none()
                    .add(
                            "text",
                            messages.getMessage(
                                    "instruments.refused",
                                    new Object[] {refused.reasons().size()},
                                    locale));
            return new Given(text, null, WhyRefused.of(refused, messages, locale), errors);
        }
    }

    private static String form(
            @Nullable UUID id,
            String text,
            int version,
            List<WhyRefused> reasons,
            Errors errors,
            @Nullable String theirs,
            Model model) {
        model.addAttribute("id", id)
                .addAttribute("text", text)
                .addAttribute("version", version)
                .addAttribute("reasons", reasons)
                .addAttribute("errors", errors)
                .addAttribute("theirs", theirs);
        return "instruments/edit";
    }

    private record Given(String text, @Nullable Definition definition, List<WhyRefused> reasons, Errors errors) {}
}
