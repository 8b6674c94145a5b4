package org.samenhang.teamwork.retrospective;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Days;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.samenhang.teamwork.library.CardPart;
import org.samenhang.teamwork.library.Cards;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The big screen of a sitting: five steps, one at a time, and what follows from it. There is no clock on it, on purpose. */
@Controller
class ScreenController {

    private static final int LAST = 5;

    private final Sittings sittings;
    private final SittingWriting writing;
    private final TimelinePlayed timeline;
    private final Cards cards;
    private final MessageSource messages;

    ScreenController(
            Sittings sittings, SittingWriting writing, TimelinePlayed timeline, Cards cards, MessageSource messages) {
        this.sittings = sittings;
        this.writing = writing;
        this.timeline = timeline;
        this.cards = cards;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}/screen")
    String screen(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> asked,
            @ModelAttribute("days") Days days,
            Locale locale,
            Model model) {
        return show(id, sitting, Errors.none(), asked, days, locale, model);
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}/perspective")
    String perspective(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @ModelAttribute("days") Days days,
            Locale locale,
            Model model) {
        return show(
                id, sitting, Errors.none(), Map.of("step", String.valueOf(LineKind.AFTERWARDS)), days, locale, model);
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/lines")
    String type(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("days") Days days,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String code = Typed.line(typed.get("kind"));
        LineKind kind = LineKind.of(code).filter(LineKind::isTyped).orElse(LineKind.INSIGHT);
        String text = fields.text(kind.code(), typed.get(kind.code()), "retrospective.error.text");
        String beside = fields.text(kind.code() + "-beside", typed.get(kind.code() + "-beside"));
        LocalDate day = kind == LineKind.COACHING
                ? fields.day("coaching-day", typed.get("coaching-day"), "retrospective.error.day")
                : fields.day("day", typed.get("day"));
        UUID person = fields.id(typed.get("person"));
        if (kind == LineKind.MEMBER && person == null) {
            fields.wrong("person", "retrospective.error.member");
        }
        UUID fact = fields.id(typed.get("fact"));
        if (fields.errors().isEmpty()
                && !writing.type(
                        id,
                        sitting,
                        orNew(fields.id(typed.get("id"))),
                        new SittingWriting.Typing(kind, text, beside, person, fact, day))) {
            fields.wrong(kind.code(), "retrospective.error.final");
        }
        if (!fields.errors().isEmpty()) {
            sittings.requireKept(id, sitting);
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, days, locale, model);
        }
        return back(id, sitting, typed, "retrospective.noted", kind.code());
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/lines/{retrospectiveLine}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @PathVariable("retrospectiveLine") UUID line,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("days") Days days,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String text = fields.text("text-" + line, typed.get("text-" + line), "retrospective.error.text");
        String beside = fields.text("beside-" + line, typed.get("beside-" + line));
        if (fields.errors().isEmpty()
                && !writing.change(id, sitting, line, Typed.version(typed.get("version")), text, beside)) {
            fields.wrong("text-" + line, "retrospective.error.stands");
        }
        if (!fields.errors().isEmpty()) {
            sittings.requireKept(id, sitting);
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, days, locale, model);
        }
        return back(id, sitting, typed, "retrospective.noted", placeOf(typed));
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/lines/{retrospectiveLine}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @PathVariable("retrospectiveLine") UUID line,
            @RequestParam Map<String, String> typed) {
        writing.remove(id, sitting, line);
        return back(id, sitting, typed, "retrospective.gone", placeOf(typed));
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/cards")
    String recognise(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "yes") String recognised) {
        writing.recognise(id, sitting, Typed.line(card), recognised.equals("yes"));
        String open = Arrays.stream(CardPart.values())
                .map(CardPart::code)
                .filter(part::equals)
                .findFirst()
                .map(one -> "&part=" + one + "#cards-" + one)
                .orElse("#cards");
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "/screen?step=5&done=retrospective.noted"
                + open;
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/agreements")
    String agree(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("days") Days days,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String text = fields.text("agreement", typed.get("agreement"), "retrospective.error.text");
        UUID who = fields.id(typed.get("who"));
        String whoText = fields.line("whoText", typed.get("whoText"));
        if (who == null && whoText.isEmpty()) {
            fields.wrong("who", "retrospective.error.who");
        }
        LocalDate due = fields.day("due", typed.get("due"), "retrospective.error.day");
        if (due == null || !fields.errors().isEmpty()) {
            sittings.requireKept(id, sitting);
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, days, locale, model);
        }
        writing.agree(id, sitting, orNew(fields.id(typed.get("id"))), text, who, who == null ? whoText : "", due);
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "/perspective?done=retrospective.agreed";
    }

    private String show(
            UUID id, UUID sitting, Errors errors, Map<String, String> typed, Days days, Locale locale, Model model) {
        SittingScene scene = sittings.one(id, sitting);
        int step = within(typed.get("step"), 1, LineKind.AFTERWARDS);
        List<Moment> played = step == 4 ? timeline.of(scene, days, locale) : List.of();
        List<Option> people =
                step == 3 ? sittings.family(id) : step == LineKind.AFTERWARDS ? sittings.professionals(id) : List.of();
        model.addAttribute("scene", scene)
                .addAttribute("step", step)
                .addAttribute("moments", played)
                .addAttribute("at", within(typed.get("moment"), 1, Math.max(1, played.size())))
                .addAttribute("people", people)
                .addAttribute("cards", step == LAST ? cards.all() : List.of())
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("fresh", UUID.randomUUID())
                .addAttribute(
                        "kinds",
                        Arrays.stream(LineKind.values())
                                .filter(kind -> kind.step() == step && kind.isTyped())
                                .toList());
        return step == LineKind.AFTERWARDS ? "teamwork/retrospective/perspective" : "teamwork/retrospective/screen";
    }

    private static int within(@Nullable String typed, int least, int most) {
        int wanted = Typed.version(typed);
        return Math.clamp(wanted, least, most);
    }

    /** Back to the step, at the place where one goes on, with what was done said there. */
    private static String back(UUID id, UUID sitting, Map<String, String> typed, String done, String place) {
        String here = "redirect:/cases/" + id + "/retrospectives/" + sitting;
        int step = within(typed.get("step"), 1, LineKind.AFTERWARDS);
        String where = step == LineKind.AFTERWARDS ? "/perspective?" : "/screen?step=" + step + "&";
        String moment = step == 4 ? "moment=" + within(typed.get("moment"), 1, Integer.MAX_VALUE) + "&" : "";
        return here + where + moment + "done=" + done + "#" + place;
    }

    private static String placeOf(Map<String, String> typed) {
        return "kind-"
                + LineKind.of(Typed.line(typed.get("kind")))
                        .orElse(LineKind.INSIGHT)
                        .code();
    }

    private static UUID orNew(@Nullable UUID id) {
        return id == null ? UUID.randomUUID() : id;
    }
}
