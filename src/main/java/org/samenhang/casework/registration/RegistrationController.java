package org.samenhang.casework.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came in and what became of it: for the registrant its course, for the team the registration itself. */
@Controller
class RegistrationController {

    private static final int LONGEST_REASON = 2000;

    private final Registrations registrations;
    private final Drafts drafts;
    private final Guests guests;
    private final Withdrawals withdrawals;
    private final MessageSource messages;

    RegistrationController(
            Registrations registrations,
            Drafts drafts,
            Guests guests,
            Withdrawals withdrawals,
            MessageSource messages) {
        this.registrations = registrations;
        this.drafts = drafts;
        this.guests = guests;
        this.withdrawals = withdrawals;
        this.messages = messages;
    }

    @GetMapping("/registrations")
    String list(@AuthenticationPrincipal @Nullable Person person, Locale locale, Model model) {
        if (person == null) {
            return drafts.ofGuest()
                    .map(id -> "redirect:/registrations/" + id)
                    .orElse("redirect:/sign-in?next=/registrations");
        }
        boolean team = isTeam(person);
        model.addAttribute("team", team)
                .addAttribute("waiting", team ? lines(registrations.waiting(), locale) : List.of())
                .addAttribute("withdrawn", team ? withdrawals.latest() : List.of())
                .addAttribute("mine", lines(drafts.mine(), locale));
        return "casework/registration/list";
    }

    @GetMapping("/registrations/{id}")
    String one(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (person == null) {
            Optional<UUID> own = drafts.ofGuest();
            if (own.isEmpty()) {
                return "redirect:/registrations/resume";
            }
            return follow(drafts.find(id), locale, model);
        }
        Optional<Withdrawal> gone = isTeam(person) ? withdrawals.of(id) : Optional.empty();
        if (gone.isPresent()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            model.addAttribute("withdrawal", gone.get());
            return "casework/registration/withdrawn";
        }
        Registration found = registrations.find(id);
        boolean mine = person.id().equals(found.registrant());
        boolean waits = found.state() == State.SUBMITTED || found.state() == State.READ;
        boolean teamReads = isTeam(person) && (waits || !mine);
        return mine && !teamReads
                ? follow(found, locale, model)
                : read(registrations.open(id), Errors.none(), "", locale, model);
    }

    @PostMapping("/registrations/{id}/return")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (person == null || !isTeam(person)) {
            throw new NotYours(Registrations.WHAT, null);
        }
        String typed = Typed.text(reason);
        Errors errors = Errors.none().require("reason", typed, text("registration.return.missing", locale));
        if (typed.length() > LONGEST_REASON) {
            errors.add(
                    "reason",
                    messages.getMessage("registration.fault.too_long", new Object[] {LONGEST_REASON}, locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return read(registrations.open(id), errors, typed, locale, model);
        }
        return registrations.sendBack(id, typed)
                ? "redirect:/registrations?done=registration.returned"
                : "redirect:/registrations/" + id;
    }

    @GetMapping("/registrations/{id}/withdrawal")
    String askWithdrawal(@PathVariable UUID id, Model model) {
        Registration registration = drafts.find(id);
        model.addAttribute("registration", registration)
                .addAttribute("plain", registration.voice() != Voice.PROFESSIONAL)
                .addAttribute("youth", registration.voice() == Voice.YOUTH);
        return registration.state().canBeWithdrawn()
                ? "casework/registration/withdrawal"
                : "redirect:/registrations/" + id;
    }

    @PostMapping("/registrations/{id}/withdrawal")
    String withdraw(@PathVariable UUID id) {
        return "redirect:/registrations/" + id + (drafts.withdraw(id) ? "?done=registration.withdrawn" : "");
    }

    @PostMapping("/registrations/{id}/withdrawal/seen")
    String seeWithdrawal(@PathVariable UUID id) {
        withdrawals.see(id);
        return "redirect:/registrations?done=registration.withdrawal.seen";
    }

    private String follow(Registration registration, Locale locale, Model model) {
        UUID id = registration.id();
        if (registration.state() == State.DRAFT) {
            return "redirect:/registrations/" + id + "/" + registration.step();
        }
        boolean guest = registration.registrant() == null;
        Wording wording = Wording.of(registration, messages, locale);
        model.addAttribute("registration", registration)
                .addAttribute("plain", registration.voice() != Voice.PROFESSIONAL)
                .addAttribute("state", registration.state().code())
                .addAttribute("voice", registration.voice().code())
                .addAttribute("moments", moments(registration, wording))
                .addAttribute("next", wording.own("next", registration.state().code()))
                .addAttribute(
                        "title", wording.own("course", registration.state().code()))
                .addAttribute("lines", guest ? List.of() : wording.overview(registration, false))
                .addAttribute("code", guest ? guests.code(id) : null)
                .addAllAttributes(EnclosedPage.of(drafts.enclosed(id), messages, locale));
        return "casework/registration/course";
    }

    private List<Answered> moments(Registration registration, Wording wording) {
        Map<UUID, String> people = drafts.people(registration.id());
        List<Answered> moments = new ArrayList<>();
        if (registration.submittedAt() != null) {
            moments.add(moment("submitted", wording.text("moment.submitted"), wording.day(registration.submittedAt())));
        }
        if (registration.opened() != null) {
            moments.add(moment(
                    "read",
                    by("read", registration.opened(), people, wording),
                    wording.day(registration.opened().at())));
        }
        if (registration.returned() != null) {
            moments.add(moment(
                    "returned",
                    by("returned", registration.returned(), people, wording),
                    wording.day(registration.returned().at())));
        }
        if (registration.takenOn() != null) {
            moments.add(moment(
                    "taken_on",
                    by("taken_on", registration.takenOn(), people, wording),
                    wording.day(registration.takenOn().at())));
        }
        if (registration.withdrawnAt() != null) {
            moments.add(moment("withdrawn", wording.text("moment.withdrawn"), wording.day(registration.withdrawnAt())));
        }
        return moments;
    }

    private static String by(String what, Registration.Moment moment, Map<UUID, String> people, Wording wording) {
        String name = people.get(moment.by());
        return name == null ? wording.text("moment." + what + ".team") : wording.text("moment." + what, name);
    }

    private static Answered moment(String name, String words, String day) {
        return new Answered(name, words, day, null);
    }

    private String read(Registration registration, Errors errors, String reason, Locale locale, Model model) {
        Wording wording = new Wording(messages, locale, Voice.PROFESSIONAL);
        Wording theirs = Wording.of(registration, messages, locale);
        model.addAttribute("registration", registration)
                .addAttribute("waits", registration.state() == State.SUBMITTED || registration.state() == State.READ)
                .addAttribute("kind", wording.text("kind." + registration.kind().code()))
                .addAttribute(
                        "received", registration.submittedAt() == null ? "" : wording.day(registration.submittedAt()))
                .addAttribute("phone", registration.answers().to(Question.PHONE))
                .addAttribute("organisational", isOrganisational(registration))
                .addAttribute("lines", theirs.overview(registration, false))
                .addAttribute("reason", reason)
                .addAllAttributes(EnclosedPage.of(registrations.enclosed(registration.id()), messages, locale))
                .addAttribute("errors", errors)
                .addAttribute(
                        "family",
                        registrations.ofTheSameFamily(registration).stream()
                                .map(one -> new Option(one.id().toString(), one.youthName(), one.question()))
                                .toList());
        return "casework/registration/reading";
    }

    private List<RegistrationLine> lines(List<Registration> listed, Locale locale) {
        Wording wording = new Wording(messages, locale, Voice.PROFESSIONAL);
        return listed.stream()
                .map(registration -> new RegistrationLine(
                        "/registrations/" + registration.id(),
                        registration.youthName().isEmpty() ? wording.text("list.nameless") : registration.youthName(),
                        wording.text(
                                "list.by",
                                wording.text("kind." + registration.kind().code())),
                        registration.question(),
                        registration.state(),
                        wording.text("state." + registration.state().code()),
                        wording.day(
                                registration.submittedAt() == null
                                        ? registration.savedAt()
                                        : registration.submittedAt()),
                        isOrganisational(registration)))
                .toList();
    }

    private static boolean isOrganisational(Registration registration) {
        Answers answers = registration.answers();
        return answers.has(Question.REASON) && !answers.is(Question.REASON, "content");
    }

    private static boolean isTeam(Person person) {
        return person.has(Duty.INTAKE) || person.has(Duty.PROCESS_DIRECTOR);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
