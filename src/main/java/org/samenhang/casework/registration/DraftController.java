package org.samenhang.casework.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.stop.GoingOn;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Step;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a registration: page by page, the overview, sending it, throwing it away. */
@Controller
class DraftController {

    private final Drafts drafts;
    private final Guests guests;
    private final RunningCases running;
    private final GoingOn goingOn;
    private final MessageSource messages;
    private final Clock clock;

    DraftController(
            Drafts drafts, Guests guests, RunningCases running, GoingOn goingOn, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.guests = guests;
        this.running = running;
        this.goingOn = goingOn;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/registrations/new")
    String start(@AuthenticationPrincipal @Nullable Person person, Locale locale, Model model) {
        return person == null ? "redirect:/" : showStart(model, person, Errors.none(), UUID.randomUUID(), locale);
    }

    @PostMapping("/registrations")
    String begin(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID earlier,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (person == null) {
            throw new NotYours(Registrations.WHAT, null);
        }
        if (earlier != null) {
            drafts.beginAgain(id, earlier);
            return "redirect:/registrations/" + id;
        }
        Optional<RegistrantKind> chosen = RegistrantKind.of(kind);
        if (chosen.isEmpty()) {
            response.setStatus(422);
            Errors errors =
                    Errors.none().add("kind", messages.getMessage("registration.start.kind.missing", null, locale));
            return showStart(model, person, errors, id, locale);
        }
        drafts.begin(id, chosen.get(), person.professional() ? Voice.PROFESSIONAL : Voice.ofGuest(chosen.get()), null);
        return "redirect:/registrations/" + id;
    }

    @GetMapping("/registrations/{id}/{name}")
    String page(@PathVariable UUID id, @PathVariable String name, Locale locale, Model model) {
        Registration registration = drafts.find(id);
        Part part = part(name, registration);
        return registration.state().isOpen()
                ? show(model, registration, part, registration.answers(), null, Errors.none(), locale)
                : "redirect:/registrations/" + id;
    }

    @PostMapping("/registrations/{id}/{name}")
    String save(
            @PathVariable UUID id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Registration registration = drafts.find(id);
        Part part = part(name, registration);
        boolean pauses = request.getParameter("pause") != null;
        Check typed = Check.of(part, registration.voice(), request::getParameter, LocalDate.now(clock));
        boolean back = request.getParameter("back") != null;
        boolean unfinished = pauses || back;
        Check check = unfinished ? typed.soFar() : typed;
        if (!check.wrong().isEmpty()) {
            response.setStatus(422);
            Errors errors = wording(registration, locale).errors(check.wrong());
            return show(model, registration, part, check.answers(), null, errors, locale);
        }
        return switch (drafts.save(id, part, check.answers(), request.getParameter("seen"), !unfinished)) {
            case Drafts.Saving.Kept kept ->
                "redirect:/registrations/" + id + "/"
                        + (pauses
                                ? "pause"
                                : back ? before(part, registration.parts()).name() : kept.next());
            case Drafts.Saving.Closed closed -> "redirect:/registrations/" + id;
            case Drafts.Saving.Meanwhile meanwhile -> {
                response.setStatus(409);
                yield show(
                        model,
                        meanwhile.now(),
                        part,
                        check.answers(),
                        meanwhile.now().answers(),
                        Errors.none(),
                        locale);
            }
        };
    }

    /** Going on later: where, with which code, and how to leave nothing on this device. */
    @GetMapping("/registrations/{id}/pause")
    String pause(@PathVariable UUID id, Model model) {
        Registration registration = drafts.find(id);
        model.addAttribute("registration", registration)
                .addAttribute("plain", registration.voice() != Voice.PROFESSIONAL)
                .addAttribute("youth", registration.voice() == Voice.YOUTH)
                .addAttribute("code", code(registration));
        return "casework/registration/pause";
    }

    @GetMapping("/registrations/{id}/overview")
    String overview(
            @PathVariable UUID id, @AuthenticationPrincipal @Nullable Person person, Locale locale, Model model) {
        Registration registration = drafts.overview(id);
        FilledForm form = FilledForm.blank("registration", messages, locale);
        running.of(registration, person).ifPresent(caseFile -> goingOn.askAlone(form, caseFile));
        return registration.state().isOpen()
                ? showOverview(model, registration, Errors.none(), form, locale)
                : "redirect:/registrations/" + id;
    }

    @PostMapping("/registrations/{id}/submission")
    String submit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Registration registration = drafts.find(id);
        Optional<UUID> runs = registration.state().isOpen() ? running.of(registration, person) : Optional.empty();
        FilledForm form = FilledForm.of("registration", typed, messages, locale);
        runs.ifPresent(caseFile -> goingOn.askAlone(form, caseFile));
        if (form.isGood() && drafts.submit(id)) {
            runs.ifPresent(caseFile -> goingOn.keep(form, caseFile, id, "registration"));
            return "redirect:/registrations/" + id + "?done=registration.sent";
        }
        response.setStatus(422);
        Errors errors = wording(registration, locale).errors(Check.beforeSending(registration));
        form.errors().fields().forEach(errors::add);
        return showOverview(model, registration, errors, form, locale);
    }

    @PostMapping("/registrations/{id}/enclosures/{kind}/removal")
    String takeOut(@PathVariable UUID id, @PathVariable String kind) {
        drafts.takeOut(id, Enclosed.Kind.of(kind).orElseThrow(() -> new NotYours(Registrations.WHAT, null)));
        return "redirect:/registrations/" + id + "/overview?done=registration.enclosure.removed";
    }

    @GetMapping("/registrations/{id}/removal")
    String askRemoval(@PathVariable UUID id, Model model) {
        Registration registration = drafts.find(id);
        model.addAttribute("registration", registration);
        return registration.state() == State.DRAFT ? "casework/registration/removal" : "redirect:/registrations/" + id;
    }

    @PostMapping("/registrations/{id}/removal")
    String remove(@PathVariable UUID id, @AuthenticationPrincipal @Nullable Person person) {
        drafts.discard(id);
        return person == null
                ? "redirect:/?done=registration.removed"
                : "redirect:/registrations?done=registration.removed";
    }

    private static Part before(Part part, List<Part> parts) {
        return parts.get(Math.max(0, parts.indexOf(part) - 1));
    }

    private static Part part(String name, Registration registration) {
        return Part.named(name, registration.parts()).orElseThrow(() -> new NotYours(Registrations.WHAT, null));
    }

    private String showStart(Model model, Person person, Errors errors, UUID id, Locale locale) {
        List<RegistrantKind> kinds = person.professional()
                ? Arrays.asList(RegistrantKind.values())
                : List.of(RegistrantKind.JEUGDIGE, RegistrantKind.OUDER, RegistrantKind.ANDERS);
        String words = person.professional() ? "registration.kind." : "registration.start.kind.";
        model.addAttribute("id", id)
                .addAttribute(
                        "kinds",
                        kinds.stream()
                                .map(kind ->
                                        new Option(kind.code(), messages.getMessage(words + kind.code(), null, locale)))
                                .toList())
                .addAttribute("errors", errors);
        return "casework/registration/new";
    }

    private String show(
            Model model,
            Registration registration,
            Part part,
            Answers typed,
            @Nullable Answers theirs,
            Errors errors,
            Locale locale) {
        Wording wording = wording(registration, locale);
        List<Part> parts = registration.parts();
        int here = parts.indexOf(part);
        String base = "/registrations/" + registration.id() + "/";
        model.addAttribute("registration", registration)
                .addAttribute("plain", registration.voice() != Voice.PROFESSIONAL)
                .addAttribute("action", base + part.name())
                .addAttribute("previous", here > 0)
                .addAttribute("overview", Part.OVERVIEW.equals(registration.step()) ? base + Part.OVERVIEW : null)
                .addAttribute("number", here + 1)
                .addAttribute("count", parts.size())
                .addAttribute("steps", steps(registration, part, wording))
                .addAttribute("youth", registration.voice() == Voice.YOUTH)
                .addAttribute("title", wording.title(part))
                .addAttribute("lead", wording.lead(part))
                .addAttribute("fields", wording.fields(part, typed, theirs))
                .addAttribute("hidden", Map.of("seen", registration.answers().mark(part.questions())))
                .addAttribute("meanwhile", theirs != null)
                .addAttribute("code", code(registration))
                .addAttribute("errors", errors);
        return "casework/registration/part";
    }

    private String showOverview(Model model, Registration registration, Errors errors, FilledForm form, Locale locale) {
        Wording wording = wording(registration, locale);
        model.addAttribute("registration", registration)
                .addAttribute("plain", registration.voice() != Voice.PROFESSIONAL)
                .addAttribute("youth", registration.voice() == Voice.YOUTH)
                .addAttribute("lines", wording.overview(registration, true))
                .addAttribute("steps", steps(registration, null, wording))
                .addAttribute("code", code(registration))
                .addAttribute("goesOn", form.questions())
                .addAllAttributes(EnclosedPage.of(drafts.enclosed(registration.id()), messages, locale))
                .addAttribute("errors", errors);
        return "casework/registration/overview";
    }

    private List<Step> steps(Registration registration, @Nullable Part here, Wording wording) {
        List<Step> steps = new ArrayList<>();
        String base = "/registrations/" + registration.id() + "/";
        List<Part> parts = registration.parts();
        for (Part part : parts) {
            boolean ahead = part.name().equals(Part.further(part.name(), registration.step(), parts));
            Step.State state = part.equals(here) ? Step.State.CURRENT : ahead ? Step.State.AHEAD : Step.State.DONE;
            boolean reachable = !ahead || part.name().equals(registration.step());
            steps.add(new Step(wording.step(part), reachable ? base + part.name() : null, state));
        }
        boolean seen = Part.OVERVIEW.equals(registration.step());
        steps.add(new Step(
                wording.text("step.overview"),
                seen ? base + Part.OVERVIEW : null,
                here == null ? Step.State.CURRENT : Step.State.AHEAD));
        return steps;
    }

    private @Nullable String code(Registration registration) {
        return registration.registrant() == null ? guests.code(registration.id()) : null;
    }

    private Wording wording(Registration registration, Locale locale) {
        return Wording.of(registration, messages, locale);
    }
}
