package org.samenhang.analysis.ownpicture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.Person;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shown pictures laid over each other: what all see, what one sees, where it is seen the other way round. */
@Controller
class ShownPicturesController {

    private final ShownPictures pictures;
    private final OwnDrawings drawings;
    private final MessageSource messages;

    ShownPicturesController(ShownPictures pictures, OwnDrawings drawings, MessageSource messages) {
        this.pictures = pictures;
        this.drawings = drawings;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/pictures")
    String laid(@PathVariable UUID caseFile, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        return show(caseFile, person, Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/pictures/matches")
    String match(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        UUID line = fields.id(typed.get("line"));
        UUID other = fields.id(typed.get("other"));
        UUID statement = fields.id(typed.get("statement"));
        if (line == null || (other == null) == (statement == null)) {
            fields.wrong("same-" + typed.getOrDefault("line", ""), "ownpicture.match.missing");
            response.setStatus(422);
            return show(caseFile, person, fields.errors(), locale, model);
        }
        pictures.match(caseFile, line, other, statement);
        return back(caseFile, "ownpicture.matched");
    }

    @PostMapping("/cases/{caseFile}/analysis/pictures/matches/{match}/removal")
    String unmatch(@PathVariable UUID caseFile, @PathVariable UUID match) {
        pictures.unmatch(caseFile, match);
        return back(caseFile, "ownpicture.unmatched");
    }

    @PostMapping("/cases/{caseFile}/analysis/pictures/lines/{ownLine}/statement")
    String takeIn(
            @PathVariable UUID caseFile,
            @PathVariable UUID ownLine,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!pictures.takeIn(caseFile, ownLine)) {
            response.setStatus(422);
            Texts texts = new Texts(messages, locale);
            return show(caseFile, person, Errors.none().add(texts.t("analysis.full")), locale, model);
        }
        return back(caseFile, "ownpicture.taken_in");
    }

    private String show(UUID caseFile, Person person, Errors errors, Locale locale, Model model) {
        ShownPictures.Laid laid = pictures.laid(caseFile);
        Map<UUID, DrawnOwn> drawn = new LinkedHashMap<>();
        laid.overlay().pictures().forEach(picture -> drawn.put(picture.id(), drawings.one(picture, false, locale)));
        model.addAttribute("laid", laid)
                .addAttribute("drawn", drawn)
                .addAttribute("together", drawings.laid(laid.overlay(), locale))
                .addAttribute("me", person.id())
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/ownpicture/laid";
    }

    private static String back(UUID caseFile, String done) {
        return "redirect:/cases/" + caseFile + "/analysis/pictures?done=" + done;
    }
}
