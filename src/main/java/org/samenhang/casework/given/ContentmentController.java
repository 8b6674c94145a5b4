package org.samenhang.casework.given;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Days;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.given.GivenInstrument.Kind;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Stepped;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How content family and helpers are with the help, at looks back: each their own answers beside those of others. Somebody of the family answers one
 * question on a page; who works in the case answers on a sheet, for themselves or in the words of somebody of the family.
 */
@Controller
class ContentmentController {

    private static final String MYSELF = "myself";

    /** An answer belongs to the look back it is given near to, in days before or after. */
    private static final int NEAR = 14;

    private final GivenInstruments given;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    ContentmentController(GivenInstruments given, Openings openings, MessageSource messages, Clock clock) {
        this.given = given;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/contentment")
    String read(@PathVariable UUID id, Locale locale, Model model) {
        return show(id, aside(FilledForm.blank("contentment", messages, locale)), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/contentment/set-aside")
    String setAside(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID lookBack,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        openings.forDirector(id, GivenInstruments.WHAT);
        FilledForm form = aside(FilledForm.of("contentment", sent, messages, locale));
        if (!form.isGood()) {
            response.setStatus(422);
            return show(id, form, form.errors(), model);
        }
        given.unasked(id, today()).stream()
                .filter(one -> one.id().equals(lookBack))
                .forEach(one -> given.setAside(id, one.id(), form.lineOf("asideReason")));
        return "redirect:/cases/" + id + "/contentment?done=contentment.set_aside";
    }

    private static FilledForm aside(FilledForm form) {
        return form.line("asideReason");
    }

    private String show(UUID id, FilledForm aside, Errors errors, Model model) {
        ContentmentPage seen = given.contentment(id);
        model.addAttribute("seen", seen)
                .addAttribute("unasked", given.unasked(id, today()))
                .addAttribute("aside", aside.questions())
                .addAttribute("errors", errors)
                .addAttribute("layer", GivenController.layer(seen.file().place().works()));
        return "casework/given/contentment";
    }

    @GetMapping("/cases/{id}/contentment/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forAnyone(id, GivenInstruments.WHAT);
        CaseFile file = opened.file();
        Definition definition = given.contentmentAsks();
        Stepped first = Stepped.first(definition);
        UUID object = UUID.randomUUID();
        if (!file.place().works()) {
            return show(steps(file, definition, first, object), model);
        }
        LookBackAt at = new LookBackAt(given.lookBacks(id), today());
        FilledForm form = ask(
                FilledForm.blank("contentment", messages, locale)
                        .with("whose", MYSELF)
                        .with("answeredOn", today())
                        .with("lookBack", at.nearest())
                        .with("visibleTo", "all"),
                opened,
                at,
                locale);
        return show(sheet(file, definition, first.typed(), form, Errors.none(), object), model);
    }

    @PostMapping("/cases/{id}/contentment")
    String say(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forAnyone(id, GivenInstruments.WHAT);
        CaseFile file = opened.file();
        Definition definition = given.contentmentBegun(new DefinitionKey(url, edition));
        LookBackAt at = new LookBackAt(given.lookBacks(id), today());
        if (!file.place().works()) {
            Stepped step = Stepped.read(definition, sent, messages, locale);
            if (step.here() != null) {
                response.setStatus(step.typed().errors().isEmpty() ? 200 : 422);
                return show(steps(file, definition, step, object), model);
            }
            return keep(id, object, definition, step.typed(), today(), at.nearest(), null, new ToldTo("team", null));
        }
        FilledForm form = ask(FilledForm.of("contentment", sent, messages, locale), opened, at, locale);
        AnswersTyped typed = AnswersTyped.read(
                definition, Answers.none(), definition.all().toList(), sent::get, true, messages, locale);
        LocalDate on = form.dayOf("answeredOn");
        if (!form.isGood() || !typed.errors().isEmpty() || on == null) {
            response.setStatus(422);
            return show(sheet(file, definition, typed, form, form.errors(), object), model);
        }
        UUID with = form.idOf("whose");
        return keep(
                id,
                object,
                definition,
                typed,
                on,
                form.idOf("lookBack"),
                with,
                with == null ? ToldTo.of(form, opened.audience()) : new ToldTo("team", null));
    }

    private String keep(
            UUID id,
            UUID object,
            Definition definition,
            AnswersTyped typed,
            LocalDate on,
            @Nullable UUID lookBack,
            @Nullable UUID with,
            ToldTo to) {
        if (typed.answers().isEmpty()) {
            return "redirect:/cases/" + id + "/contentment";
        }
        given.keep(
                id,
                object,
                new GivenInstruments.Said(Kind.CONTENTMENT, definition.key(), typed.answers(), on, lookBack, with, to));
        return "redirect:/cases/" + id + "/contentment?done=given.kept";
    }

    private FilledForm ask(FilledForm form, Opened opened, LookBackAt at, Locale locale) {
        List<Option> whose = new ArrayList<>();
        whose.add(new Option(MYSELF, form.says("whose.myself")));
        whose.addAll(opened.family());
        FilledForm asked = form.choice("whose", whose).day("answeredOn");
        LocalDate on = form.dayOf("answeredOn");
        asked.check(on == null || !on.isAfter(today()), "answeredOn", "casework.field.ahead");
        if (!at.days().isEmpty()) {
            Days days = new Days(messages, locale, today());
            asked.optionalSelect(
                    "lookBack",
                    at.days().stream()
                            .map(one -> new Option(one.id().toString(), days.full(one.on())))
                            .toList());
        }
        Audience audience = opened.audience();
        boolean own = form.value("whose").equals(MYSELF);
        FilledForm told = asked.visibility(opened.file().place());
        return own && audience.asksWhereabouts() ? told.whereabouts(audience) : told;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static FillPage sheet(
            CaseFile file, Definition definition, AnswersTyped typed, FilledForm form, Errors errors, UUID object) {
        return FillPage.sheet(
                file,
                definition,
                typed,
                form.questions(),
                errors,
                "/contentment",
                "/contentment",
                begun(definition, object));
    }

    private static FillPage steps(CaseFile file, Definition definition, Stepped step, UUID object) {
        return FillPage.sheet(
                        file,
                        definition,
                        step.typed(),
                        List.of(),
                        Errors.none(),
                        "/contentment",
                        "/contentment",
                        begun(definition, object))
                .at(step.here());
    }

    /** What the form carries along: it is finished with the questions it began with. */
    private static Map<String, String> begun(Definition definition, UUID object) {
        return Map.of(
                "object",
                object.toString(),
                "url",
                definition.key().url(),
                "edition",
                definition.key().version());
    }

    private static String show(FillPage page, Model model) {
        model.addAttribute("fill", page)
                .addAttribute("layer", GivenController.layer(page.file().place().works()));
        return "casework/given/fill";
    }

    /** Look backs to choose from, the latest first, and the one that is near. */
    private record LookBackAt(List<LookBackDay> days, LocalDate today) {

        @Nullable
        UUID nearest() {
            return days.stream()
                    .filter(one -> Math.abs(ChronoUnit.DAYS.between(today, one.on())) <= NEAR)
                    .min(Comparator.comparing(one -> Math.abs(ChronoUnit.DAYS.between(today, one.on()))))
                    .map(LookBackDay::id)
                    .orElse(null);
        }
    }
}
