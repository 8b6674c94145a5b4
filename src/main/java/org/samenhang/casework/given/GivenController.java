package org.samenhang.casework.given;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.VisibleItems;
import org.samenhang.casework.given.GivenInstrument.Kind;
import org.samenhang.form.Errors;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.ResponseJson;
import org.samenhang.instruments.ResponseReader;
import org.samenhang.instruments.TextLayer;
import org.samenhang.instruments.WhyRefused;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.samenhang.json.StrictJson;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Instruments answered in a case: the list, one of them, answering and mending. */
@Controller
class GivenController {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final GivenInstruments given;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    GivenController(GivenInstruments given, VisibleItems items, MessageSource messages, Clock clock) {
        this.given = given;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/instruments")
    String list(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        model.addAttribute("seen", given.read(id)).addAttribute("layer", layer(reader));
        return "casework/given/list";
    }

    @GetMapping("/cases/{id}/instruments/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            Locale locale,
            Model model) {
        CaseFile file = given.works(id);
        Definition definition = given.definition(id, new DefinitionKey(url, edition));
        return show(fresh(file, definition, AnswersTyped.kept(Answers.none()), UUID.randomUUID(), locale), model);
    }

    /** Whoever asks anew for the page that a file gave finds no file here: they begin again from the list. */
    @GetMapping("/cases/{id}/instruments/file")
    String fileAnew(@PathVariable UUID id) {
        given.works(id);
        return "redirect:/cases/" + id + "/instruments";
    }

    /** Answers that were given elsewhere: shown as they were read, over what was typed, and kept when somebody says so. */
    @PostMapping("/cases/{id}/instruments/file")
    String file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam UUID object,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CaseFile caseFile = given.works(id);
        Definition definition = given.begun(id, new DefinitionKey(url, edition));
        FilledForm form =
                ToldTo.ask(asked(FilledForm.of("given", sent, messages, locale)), caseFile.place(), items.audience(id));
        AnswersTyped typed = AnswersTyped.read(
                definition, Answers.none(), definition.all().toList(), sent::get, false, messages, locale);
        try {
            Answers answers = ResponseReader.read(decoded(file), definition);
            return show(
                    page(caseFile, definition, typed.under(answers), form, Errors.none(), object)
                            .with(FillPage.Reading.taken(answers, typed.answers())),
                    model);
        } catch (Refusal refused) {
            response.setStatus(422);
            Errors errors = Errors.none().add("file", messages.getMessage("given.file.refused", null, locale));
            return show(
                    page(caseFile, definition, typed, form, errors, object)
                            .with(FillPage.Reading.refused(WhyRefused.of(refused, messages, locale))),
                    model);
        }
    }

    @PostMapping("/cases/{id}/instruments")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = given.works(id);
        Definition definition = given.begun(id, new DefinitionKey(url, edition));
        Audience audience = items.audience(id);
        FilledForm form = ToldTo.ask(asked(FilledForm.of("given", sent, messages, locale)), file.place(), audience);
        AnswersTyped typed = typed(definition, Answers.none(), sent, locale);
        LocalDate on = form.dayOf("answeredOn");
        if (!form.isGood() || !typed.errors().isEmpty() || on == null) {
            response.setStatus(422);
            return show(page(file, definition, typed, form, form.errors(), object), model);
        }
        given.keep(
                id,
                object,
                new GivenInstruments.Said(
                        GivenInstruments.kind(definition),
                        definition.key(),
                        typed.answers(),
                        on,
                        null,
                        null,
                        ToldTo.of(form, audience)));
        return "redirect:/cases/" + id + "/instruments/" + object + "?done=given.kept";
    }

    @GetMapping("/cases/{id}/instruments/{given}")
    String one(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @PathVariable("given") UUID which,
            Model model) {
        model.addAttribute("file", given.takesPart(id))
                .addAttribute("one", given.one(id, which))
                .addAttribute("layer", layer(reader));
        return "casework/given/one";
    }

    @GetMapping("/cases/{id}/instruments/{given}/answers.json")
    ResponseEntity<String> answers(@PathVariable UUID id, @PathVariable("given") UUID which) {
        GivenInstrument one = given.one(id, which);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"questionnaire-response.json\"")
                .body(ResponseJson.write(
                        one.definition(),
                        one.answers(),
                        one.id(),
                        true,
                        one.on().atStartOfDay(HERE).toInstant()));
    }

    @GetMapping("/cases/{id}/instruments/{given}/edit")
    String mend(@PathVariable UUID id, @PathVariable("given") UUID which, Locale locale, Model model) {
        CaseFile file = given.takesPart(id);
        GivenInstrument one = own(id, which);
        FilledForm form = mending(
                FilledForm.blank("given", messages, locale)
                        .with("answeredOn", one.on())
                        .with("whereabouts", Audience.said(one.whereaboutsOf())),
                file,
                items.audience(id));
        return show(page(file, one, AnswersTyped.kept(one.answers()), form, Errors.none()), model);
    }

    @PostMapping("/cases/{id}/instruments/{given}/edit")
    String mended(
            @PathVariable UUID id,
            @PathVariable("given") UUID which,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = given.takesPart(id);
        GivenInstrument one = own(id, which);
        Audience audience = items.audience(id);
        FilledForm form = mending(FilledForm.of("given", sent, messages, locale), file, audience);
        AnswersTyped typed = typed(one.definition(), Answers.none(), sent, locale);
        LocalDate on = form.dayOf("answeredOn");
        if (!form.isGood() || !typed.errors().isEmpty() || on == null) {
            response.setStatus(422);
            return show(page(file, one, typed, form, form.errors()), model);
        }
        UUID whereabouts = file.place().works() ? ToldTo.of(form, audience).whereaboutsOf() : null;
        if (given.mend(id, which, version, typed.answers(), on, whereabouts)) {
            return "redirect:" + pathAfter(id, one) + "?done=given.kept";
        }
        response.setStatus(409);
        GivenInstrument now = own(id, which);
        return show(page(file, now, typed, form, form.meanwhile()).beside(now.answers()), model);
    }

    private GivenInstrument own(UUID id, UUID which) {
        GivenInstrument one = given.one(id, which);
        if (!one.mine()) {
            throw new NotYours(GivenInstruments.WHAT, id);
        }
        return one;
    }

    private static String pathAfter(UUID id, GivenInstrument one) {
        return "/cases/" + id + (one.kind() == Kind.CONTENTMENT ? "/contentment" : "/instruments/" + one.id());
    }

    private AnswersTyped typed(
            Definition definition, Answers before, MultiValueMap<String, String> sent, Locale locale) {
        return AnswersTyped.read(definition, before, definition.all().toList(), sent::get, true, messages, locale);
    }

    private FilledForm asked(FilledForm form) {
        FilledForm asked = form.day("answeredOn");
        LocalDate on = form.dayOf("answeredOn");
        return asked.check(on == null || !on.isAfter(LocalDate.now(clock)), "answeredOn", "casework.field.ahead");
    }

    private FilledForm mending(FilledForm form, CaseFile file, Audience audience) {
        FilledForm asked = asked(form);
        return file.place().works() && audience.asksWhereabouts() ? asked.whereabouts(audience) : asked;
    }

    private FillPage fresh(CaseFile file, Definition definition, AnswersTyped typed, UUID object, Locale locale) {
        FilledForm form = ToldTo.ask(
                asked(FilledForm.blank("given", messages, locale)
                        .with("answeredOn", LocalDate.now(clock))
                        .with("visibleTo", "professionals")),
                file.place(),
                items.audience(file.id()));
        return page(file, definition, typed, form, Errors.none(), object);
    }

    private static FillPage page(
            CaseFile file, Definition definition, AnswersTyped typed, FilledForm form, Errors errors, UUID object) {
        return FillPage.sheet(
                        file,
                        definition,
                        typed,
                        form.questions(),
                        errors,
                        "/instruments",
                        "/instruments",
                        Map.of(
                                "object", object.toString(),
                                "url", definition.key().url(),
                                "edition", definition.key().version()))
                .with(FillPage.Reading.none());
    }

    private static FillPage page(
            CaseFile file, GivenInstrument one, AnswersTyped typed, FilledForm form, Errors errors) {
        String path = "/instruments/" + one.id();
        return FillPage.sheet(
                file,
                one.definition(),
                typed,
                form.questions(),
                errors,
                path + "/edit",
                path,
                Map.of("version", Integer.toString(one.version())));
    }

    private static String decoded(@Nullable MultipartFile file) throws IOException, Refusal {
        Reasons reasons = new Reasons();
        if (file == null || file.isEmpty()) {
            reasons.add("", "empty_file");
            reasons.refuse();
        }
        String text = StrictJson.decoded(Objects.requireNonNull(file).getBytes(), reasons);
        reasons.refuse();
        return Objects.requireNonNull(text);
    }

    private String show(FillPage page, Model model) {
        model.addAttribute("fill", page)
                .addAttribute("layer", layer(page.file().place().works()));
        return "casework/given/fill";
    }

    static TextLayer layer(boolean works) {
        return works ? TextLayer.PROFESSIONAL : TextLayer.PLAIN;
    }

    private static TextLayer layer(Person reader) {
        return layer(reader.professional());
    }
}
