package org.samenhang.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.SessionCookie;
import org.samenhang.casework.Days;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door for somebody outside, and the one room behind it. */
@Controller
class OutsideController {

    /** Long enough to read and think; after that a new code is asked. */
    private static final Duration LASTS = Duration.ofHours(2);

    private static final int TEXT = 500;
    private static final int WHEN = 100;

    private final OutsideRoom room;
    private final Door door;
    private final SessionCookie cookie;
    private final Documents documents;
    private final SharedDrawings drawings;
    private final MessageSource messages;

    OutsideController(
            OutsideRoom room,
            Door door,
            SessionCookie cookie,
            Documents documents,
            SharedDrawings drawings,
            MessageSource messages) {
        this.room = room;
        this.door = door;
        this.cookie = cookie;
        this.documents = documents;
        this.drawings = drawings;
        this.messages = messages;
    }

    @GetMapping("/{way:shared|adding}/{token:[0-9a-f]{64}}")
    String knock(@PathVariable String way, @PathVariable String token, HttpServletResponse response, Model model) {
        boolean known = known(way, token);
        if (!known) {
            response.setStatus(404);
        }
        return door(way, token, !known, Errors.none(), model);
    }

    @PostMapping("/{way:shared|adding}/{token:[0-9a-f]{64}}")
    String enter(
            @PathVariable String way,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!known(way, token)) {
            response.setStatus(404);
            return door(way, token, true, Errors.none(), model);
        }
        String typed = Typed.line(code).replaceAll("\\D", "");
        if (typed.length() != 6) {
            response.setStatus(422);
            return door(way, token, false, Errors.none().add("code", text("sharing.code.six", locale)), model);
        }
        Door.Outside outside =
                door.openOutside(token, typed, LASTS, Call.current().client());
        if (!outside.isIn()) {
            response.setStatus(outside.isShut() ? 404 : 422);
            Errors errors =
                    outside.isShut() ? Errors.none() : Errors.none().add("code", text("sharing.code.wrong", locale));
            return door(way, token, outside.isShut(), errors, model);
        }
        door.end(Call.current().token());
        cookie.give(request, response, outside.token(), LASTS);
        return "redirect:/" + way;
    }

    @GetMapping("/shared")
    String shared(HttpServletResponse response, Locale locale, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SharedScene scene = room.shared();
        model.addAttribute("scene", scene)
                .addAttribute("drawn", drawings.onScreen(scene, locale))
                .addAttribute("preview", null);
        return "sharing/shared";
    }

    @GetMapping("/shared/document.pdf")
    ResponseEntity<byte[]> document(@ModelAttribute("days") Days days, Locale locale) {
        SharedScene scene = room.shared();
        PdfDocument document = documents.pdf(
                DocumentKind.SHARED,
                locale,
                "sharing/document.jte",
                Map.of(
                        "scene",
                        scene,
                        "drawn",
                        drawings.onPaper(scene, locale),
                        "words",
                        new SharedWords(messages, locale, days)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName())
                                .build()
                                .toString())
                .body(document.bytes());
    }

    @GetMapping("/adding")
    String adding(Model model) {
        return adding(new PieceForm("", "", "observation"), UUID.randomUUID(), Errors.none(), model);
    }

    @PostMapping("/adding/pieces")
    String add(PieceForm form, @RequestParam UUID piece, Locale locale, HttpServletResponse response, Model model) {
        String said = Typed.text(form.text());
        String when = Typed.line(form.when());
        Errors errors = Errors.none().require("text", said, text("sharing.piece.missing", locale));
        if (said.length() > TEXT) {
            errors.add("text", text("sharing.piece.long", locale, TEXT, said.length()));
        }
        if (when.length() > WHEN) {
            errors.add("when", text("sharing.piece.long", locale, WHEN, when.length()));
        }
        if (!List.of("observation", "account").contains(Typed.line(form.kind()))) {
            errors.add("kind", text("sharing.piece.kind.missing", locale));
        }
        if (errors.isEmpty() && !room.add(piece, said, when, Typed.line(form.kind()))) {
            errors.add(text("sharing.piece.full", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return adding(form, piece, errors, model);
        }
        return "redirect:/adding?done=sharing.added";
    }

    @PostMapping("/adding/pieces/{piece}/withdrawal")
    String takeBack(@PathVariable UUID piece) {
        return "redirect:/adding?done=sharing." + (room.takeBack(piece) ? "taken_back" : "settled");
    }

    /** Leaves this device. */
    @PostMapping("/{way:shared|adding}/leaving")
    String leave(@PathVariable String way, HttpServletRequest request, HttpServletResponse response) {
        door.end(Call.current().token());
        cookie.take(request, response);
        return "redirect:/";
    }

    private String adding(PieceForm form, UUID piece, Errors errors, Model model) {
        OutsideRoom.Asked asked = room.asked();
        model.addAttribute("scene", asked.scene())
                .addAttribute("own", asked.own())
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("piece", piece)
                .addAttribute("preview", null);
        return "sharing/adding";
    }

    private boolean known(String way, String token) {
        String kind = room.kindOf(token);
        return kind != null && kind.equals(way.equals("shared") ? "share" : "question");
    }

    private static String door(String way, String token, boolean shut, Errors errors, Model model) {
        model.addAttribute("way", way)
                .addAttribute("token", token)
                .addAttribute("shut", shut)
                .addAttribute("errors", errors);
        return "sharing/door";
    }

    private String text(String key, Locale locale, @Nullable Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
