package org.samenhang.casework.help;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.VisibleItems;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of all help of a family, and giving each piece its place. */
@Controller("fittingHelpController")
class HelpController {

    private static final int LONGEST = 1000;
    private static final int MOST_TURNS = 20;

    private final FittingHelp help;
    private final Openings openings;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    HelpController(FittingHelp help, Openings openings, VisibleItems items, MessageSource messages, Clock clock) {
        this.help = help;
        this.openings = openings;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/help")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", help.read(id));
        return "casework/help/page";
    }

    @PostMapping("/cases/{id}/help/facts/{fact}")
    String takeUp(@PathVariable UUID id, @PathVariable UUID fact) {
        help.takeUp(id, fact);
        return done(id, "help.taken");
    }

    @GetMapping("/cases/{id}/help/{one}/place")
    String standing(@PathVariable UUID id, @PathVariable UUID one, Locale locale, Model model) {
        FittingHelp.Opened opened = help.one(id, one);
        return place(opened, placing(standing(opened.piece(), locale), id), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/help/{one}/place")
    String place(
            @PathVariable UUID id,
            @PathVariable UUID one,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        FittingHelp.Opened opened = help.one(id, one);
        FilledForm form = placing(FilledForm.of("helpPlace", typed, messages, locale), id);
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = form.dayOf("askedOn");
        LocalDate started = form.dayOf("startedOn");
        String pace = form.chosen("pace", "now");
        form.check(asked == null || !asked.isAfter(today), "askedOn", "casework.field.ahead")
                .check(started == null || !started.isAfter(today), "startedOn", "casework.field.ahead")
                .check(
                        asked == null || started == null || !started.isBefore(asked),
                        "startedOn",
                        "casework.helpPlace.startedOn.before")
                .check(!pace.equals("not_now") || !form.value("why").isEmpty(), "why", "casework.helpPlace.why.missing")
                .fits("why", LONGEST);
        if (!form.isGood()) {
            return place(opened, form, SentBack.toMend(form, response), model);
        }
        String turn = form.chosen("turn", "");
        FittingHelp.Place said = new FittingHelp.Place(
                form.idOf("forPerson"),
                pace,
                form.value("why"),
                turn.isEmpty() ? null : Integer.valueOf(turn),
                asked,
                started,
                form.ticked("familyAsked"));
        if (help.place(id, one, version, said)) {
            return done(id, "help.kept");
        }
        FittingHelp.Opened now = help.one(id, one);
        form.theirs("why", now.piece().paceWhy());
        return place(now, form, SentBack.meanwhile(form, response), model);
    }

    @GetMapping("/cases/{id}/basics/new")
    String blankBasis(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String what, Locale locale, Model model) {
        CaseFile file = openings.forWork(id, "basis").file();
        Audience audience = items.audience(id);
        FilledForm form = basis(
                FilledForm.blank("basis", messages, locale).with("what", what).with("visibleTo", "all"),
                file,
                audience);
        return form(file, "/basics", form, Errors.none(), Map.of("object", fresh()), model);
    }

    @PostMapping("/cases/{id}/basics")
    String basis(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = openings.forWork(id, "basis").file();
        Audience audience = items.audience(id);
        FilledForm form = basis(FilledForm.of("basis", typed, messages, locale), file, audience)
                .fits("words", LONGEST);
        if (!form.isGood()) {
            return form(
                    file, "/basics", form, SentBack.toMend(form, response), Map.of("object", object.toString()), model);
        }
        help.say(
                id,
                object,
                form.chosen("what", ""),
                form.chosen("stands", ""),
                form.value("words"),
                ToldTo.of(form, audience));
        return done(id, "help.kept");
    }

    @GetMapping("/cases/{id}/good-enough/new")
    String blankEnough(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID help, Locale locale, Model model) {
        CaseFile file = openings.forAnyone(id, "good_enough").file();
        FilledForm form =
                enough(FilledForm.blank("enough", messages, locale).with("visibleTo", "all"), file, items.audience(id));
        return enough(file, form, Errors.none(), fresh(), help, locale, model);
    }

    @PostMapping("/cases/{id}/good-enough")
    String enough(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam(name = "help", required = false) @Nullable UUID piece,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = openings.forAnyone(id, "good_enough").file();
        Audience audience = items.audience(id);
        FilledForm form = enough(FilledForm.of("enough", typed, messages, locale), file, audience)
                .fits("words", LONGEST);
        if (!form.isGood()) {
            return enough(file, form, SentBack.toMend(form, response), object.toString(), piece, locale, model);
        }
        help.enough(
                id,
                object,
                piece,
                form.chosen("enough", "").equals("yes"),
                form.value("words"),
                ToldTo.of(form, audience));
        return done(id, "help.kept");
    }

    private FilledForm standing(Piece piece, Locale locale) {
        return FilledForm.blank("helpPlace", messages, locale)
                .with("pace", piece.pace() == Pace.WAS ? "now" : piece.pace().code())
                .with("why", piece.paceWhy())
                .with("forPerson", piece.forPerson())
                .with("turn", piece.turn())
                .with("askedOn", piece.askedOn())
                .with("startedOn", piece.startedOn())
                .with("familyAsked", piece.familyAsked());
    }

    private FilledForm placing(FilledForm form, UUID id) {
        Opened opened = openings.forWork(id, "tailored_help");
        return form.choice("pace", form.options("help.pace", Pace.CHOICES))
                .optionalText("why")
                .optionalSelect("forPerson", opened.family())
                .optionalSelect(
                        "turn",
                        java.util.stream.IntStream.rangeClosed(1, MOST_TURNS)
                                .mapToObj(turn ->
                                        new org.samenhang.form.Option(Integer.toString(turn), Integer.toString(turn)))
                                .toList())
                .optionalDay("askedOn")
                .tick("familyAsked")
                .optionalDay("startedOn");
    }

    private static FilledForm basis(FilledForm form, CaseFile file, Audience audience) {
        return ToldTo.ask(
                form.choice("what", form.options("help.basis", Basis.ALL))
                        .choice("stands", form.options("help.stands", Basis.STANDS))
                        .optionalText("words"),
                file.place(),
                audience);
    }

    private static FilledForm enough(FilledForm form, CaseFile file, Audience audience) {
        FilledForm asked = form.choice("enough", form.options("help.enough", List.of("yes", "not_yet")));
        return file.place().works() ? ToldTo.ask(asked.optionalText("words"), file.place(), audience) : asked;
    }

    private String enough(
            CaseFile file,
            FilledForm form,
            Errors errors,
            String object,
            @Nullable UUID piece,
            Locale locale,
            Model model) {
        Map<String, String> hidden =
                piece == null ? Map.of("object", object) : Map.of("object", object, "help", piece.toString());
        model.addAttribute(
                "form",
                FormPage.of(file, "help", "/good-enough", "/help", form, errors, hidden)
                        .saying(messages.getMessage(
                                file.place().works() ? "help.enough.notice" : "help.enough.notice.family",
                                null,
                                locale)));
        return "casework/form";
    }

    private static String place(FittingHelp.Opened opened, FilledForm form, Errors errors, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                                opened.file(),
                                "help",
                                "/help/" + opened.piece().id() + "/place",
                                "/help",
                                form,
                                errors,
                                Map.of(
                                        "version",
                                        Integer.toString(opened.piece().version())))
                        .saying(opened.piece().text()));
        return "casework/form";
    }

    private static String form(
            CaseFile file, String action, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("form", FormPage.of(file, "help", action, "/help", form, errors, hidden));
        return "casework/form";
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String done(UUID id, String key) {
        return "redirect:/cases/" + id + "/help?done=" + key;
    }
}
