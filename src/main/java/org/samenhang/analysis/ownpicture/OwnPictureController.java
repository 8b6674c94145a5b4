package org.samenhang.analysis.ownpicture;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.samenhang.form.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to one's own picture, one question a page, and the page on which it is shown. */
@Controller
class OwnPictureController {

    private static final String BASE = "/cases/{caseFile}/analysis/own-picture";
    private static final List<String> SPHERES = List.of("youth", "family", "network", "school", "care", "society");

    private final OwnPictures pictures;
    private final OwnDrawings drawings;
    private final MessageSource messages;

    OwnPictureController(OwnPictures pictures, OwnDrawings drawings, MessageSource messages) {
        this.pictures = pictures;
        this.drawings = drawings;
        this.messages = messages;
    }

    @GetMapping(BASE)
    String mine(@PathVariable UUID caseFile, Locale locale, Model model) {
        OwnPictures.Mine mine = pictures.mine(caseFile);
        OwnPicture picture = mine.picture();
        model.addAttribute("file", mine.file())
                .addAttribute("picture", picture)
                .addAttribute(
                        "drawn",
                        picture == null
                                ? DrawnOwn.NOTHING
                                : drawings.one(picture, mine.file().place().isYouth(), locale))
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/ownpicture/mine";
    }

    @GetMapping(BASE + "/{step}")
    String ask(@PathVariable UUID caseFile, @PathVariable String step, Locale locale, Model model) {
        return show(caseFile, step(caseFile, step), UUID.randomUUID(), Map.of(), Errors.none(), locale, model);
    }

    @PostMapping(BASE + "/about")
    String about(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String about = fields.line("about", typed.get("about"), "ownpicture.about.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, OwnStep.ABOUT, UUID.randomUUID(), typed, fields.errors(), locale, model);
        }
        pictures.about(caseFile, about);
        return to(caseFile, "/happens");
    }

    @PostMapping(BASE + "/happens")
    String happens(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return line(caseFile, OwnStep.HAPPENS, Effect.HINDERS, typed, locale, response, model);
    }

    @PostMapping(BASE + "/helps")
    String helps(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return line(caseFile, OwnStep.HELPS, Effect.HELPS, typed, locale, response, model);
    }

    @PostMapping(BASE + "/leads")
    String leads(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (goesOn(typed, "from", "to")) {
            return onwards(caseFile, OwnStep.LEADS);
        }
        Fields fields = new Fields(messages, locale);
        UUID from = fields.id(typed.get("from"));
        UUID to = fields.id(typed.get("to"));
        if (from == null) {
            fields.wrong("from", "ownpicture.from.missing");
        }
        if (to == null) {
            fields.wrong("to", "ownpicture.to.missing");
        } else if (to.equals(from)) {
            fields.wrong("to", "ownpicture.to.same");
        }
        String sign = fields.oneOf("sign", typed.get("sign"), List.of("+", "-"), "ownpicture.sign.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, OwnStep.LEADS, UUID.randomUUID(), typed, fields.errors(), locale, model);
        }
        pictures.arrow(caseFile, Objects.requireNonNull(from), Objects.requireNonNull(to), sign.equals("+"));
        return typed.containsKey("next") ? onwards(caseFile, OwnStep.LEADS) : to(caseFile, "/leads#more");
    }

    @PostMapping(BASE + "/lines/{ownLine}/removal")
    String removeLine(
            @PathVariable UUID caseFile, @PathVariable UUID ownLine, @RequestParam(defaultValue = "") String step) {
        pictures.removeLine(caseFile, ownLine);
        return to(caseFile, OwnStep.of(step).map(one -> "/" + one.code()).orElse(""));
    }

    @PostMapping(BASE + "/arrows/{ownArrow}/removal")
    String removeArrow(
            @PathVariable UUID caseFile, @PathVariable UUID ownArrow, @RequestParam(defaultValue = "") String step) {
        pictures.removeArrow(caseFile, ownArrow);
        return to(caseFile, OwnStep.of(step).map(one -> "/" + one.code()).orElse(""));
    }

    @GetMapping(BASE + "/showing")
    String askForWhom(@PathVariable UUID caseFile, Locale locale, Model model) {
        return forWhom(caseFile, "", Errors.none(), locale, model);
    }

    @PostMapping(BASE + "/showing")
    String show(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String shownTo,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String whom = fields.oneOf(
                "shownTo", shownTo, List.of("all", "professionals", "team"), "ownpicture.for_whom.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return forWhom(caseFile, shownTo, fields.errors(), locale, model);
        }
        pictures.show(caseFile, Audience.valueOf(whom.toUpperCase(Locale.ROOT)));
        return "redirect:/cases/" + caseFile + "/analysis/pictures?done=ownpicture.shown";
    }

    @PostMapping(BASE + "/showing/removal")
    String takeBack(@PathVariable UUID caseFile) {
        pictures.takeBack(caseFile);
        return to(caseFile, "?done=ownpicture.taken_back");
    }

    private String line(
            UUID caseFile,
            OwnStep step,
            Effect effect,
            Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (goesOn(typed, "text")) {
            return onwards(caseFile, step);
        }
        Fields fields = new Fields(messages, locale);
        String text = fields.line("text", typed.get("text"), "ownpicture." + step.code() + ".missing");
        String sphere = fields.oneOf("sphere", typed.get("sphere"), SPHERES, "ownpicture.sphere.missing");
        UUID sent = fields.id(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        if (fields.errors().isEmpty()
                && !pictures.line(
                        caseFile,
                        fresh,
                        text,
                        Sphere.valueOf(sphere.toUpperCase(Locale.ROOT)),
                        effect,
                        fields.id(typed.get("lessens")))) {
            fields.wrong("text", "ownpicture.full", OwnPictures.MOST_LINES);
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, step, fresh, typed, fields.errors(), locale, model);
        }
        return typed.containsKey("next") ? onwards(caseFile, step) : to(caseFile, "/" + step.code() + "#more");
    }

    /** Whether somebody goes on and has nothing typed that would be lost. */
    private static boolean goesOn(Map<String, String> typed, String... fields) {
        return typed.containsKey("next")
                && Arrays.stream(fields)
                        .allMatch(field -> typed.getOrDefault(field, "").isBlank());
    }

    private static String onwards(UUID caseFile, OwnStep step) {
        OwnStep next = step.next();
        return to(caseFile, next == null ? "" : "/" + next.code());
    }

    private String show(
            UUID caseFile,
            OwnStep step,
            UUID fresh,
            Map<String, String> typed,
            Errors errors,
            Locale locale,
            Model model) {
        OwnPictures.Mine mine = pictures.mine(caseFile);
        OwnPicture picture = mine.picture();
        if (picture != null && picture.shown()) {
            return to(caseFile, "");
        }
        Texts texts = new Texts(messages, locale);
        model.addAttribute("file", mine.file())
                .addAttribute("picture", picture)
                .addAttribute("step", step)
                .addAttribute("steps", steps(mine, step, texts))
                .addAttribute("fresh", fresh)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "analysis/ownpicture/step";
    }

    private String forWhom(UUID caseFile, String typed, Errors errors, Locale locale, Model model) {
        OwnPictures.Mine mine = pictures.mine(caseFile);
        OwnPicture picture = mine.picture();
        if (picture == null || picture.shown() || picture.lines().isEmpty()) {
            return to(caseFile, "");
        }
        model.addAttribute("file", mine.file())
                .addAttribute("picture", picture)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "analysis/ownpicture/showing";
    }

    private static List<Step> steps(OwnPictures.Mine mine, OwnStep here, Texts texts) {
        List<Step> steps = new ArrayList<>();
        for (OwnStep step : OwnStep.values()) {
            steps.add(new Step(
                    texts.t("ownpicture.step." + step.code()),
                    mine.picture() == null ? null : mine.file().path() + "/analysis/own-picture/" + step.code(),
                    step == here
                            ? Step.State.CURRENT
                            : step.ordinal() < here.ordinal() ? Step.State.DONE : Step.State.AHEAD));
        }
        return steps;
    }

    private static OwnStep step(UUID caseFile, String code) {
        return OwnStep.of(code).orElseThrow(() -> new NotYours("own_picture", caseFile));
    }

    private static String to(UUID caseFile, String where) {
        return "redirect:/cases/" + caseFile + "/analysis/own-picture" + where;
    }
}
