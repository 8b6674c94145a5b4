package org.samenhang.casework.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.settings.Settings;
import org.samenhang.casework.Audience;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.Role;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part: letting people in, mending what is known of them, letting them go. */
@Controller("casePeopleController")
class PeopleController {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    private final CasePeople people;
    private final Openings openings;
    private final Settings settings;
    private final MessageSource messages;
    private final Clock clock;

    PeopleController(CasePeople people, Openings openings, Settings settings, MessageSource messages, Clock clock) {
        this.people = people;
        this.openings = openings;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/people")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", people.read(id));
        return "casework/participants";
    }

    /** With whose eyes the case can be looked at; the pages themselves are those of the case, under their rights. */
    @GetMapping("/cases/{id}/as")
    String eyes(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", people.eyes(id));
        return "casework/eyes";
    }

    @GetMapping("/cases/{id}/people/{person}")
    String one(@PathVariable UUID id, @PathVariable UUID person, Locale locale, Model model) {
        return person(id, person, contact(FilledForm.blank("contact", messages, locale)), Errors.none(), model);
    }

    @GetMapping("/cases/{id}/family/new")
    String newFamily(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "participation");
        FilledForm form = family(FilledForm.blank("family", messages, locale).with("role", "parent"), opened);
        return form(
                opened,
                "/family",
                form,
                Errors.none(),
                Map.of("object", UUID.randomUUID().toString()),
                model);
    }

    @PostMapping("/cases/{id}/family")
    String addFamily(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "participation");
        FilledForm form = family(FilledForm.of("family", typed, messages, locale), opened);
        born(form);
        if (!form.isGood()) {
            response.setStatus(422);
            return form(opened, "/family", form, form.errors(), Map.of("object", object.toString()), model);
        }
        people.addFamily(
                id,
                object,
                form.lineOf("name"),
                form.dayOf("born"),
                Role.of(form.chosen("role", "network")).orElse(Role.NETWORK),
                form.lineOf("relation"),
                tellsWhere(form, opened));
        return "redirect:/cases/" + id + "/people/" + object + "?done=casework.joined";
    }

    @GetMapping("/cases/{id}/colleagues/new")
    String newColleague(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "participation");
        FilledForm form = colleague(FilledForm.blank("colleague", messages, locale), people.colleagues(id), opened);
        return form(opened, "/colleagues", form, Errors.none(), Map.of(), model);
    }

    @PostMapping("/cases/{id}/colleagues")
    String addColleague(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "participation");
        FilledForm form = FilledForm.of("colleague", typed, messages, locale);
        if (opened.people().stream().anyMatch(one -> one.person().toString().equals(form.lineOf("person")))) {
            return "redirect:/cases/" + id + "/people?done=casework.joined";
        }
        colleague(form, people.colleagues(id), opened);
        UUID person = form.idOf("person");
        Role role = Role.of(form.chosen("role", "")).orElse(null);
        if (person != null && role != null) {
            form.check(people.hasDutyFor(person, role), "role", "casework.colleague.role.no_duty");
            form.check(
                    tellsWhere(form, opened) == null || role != Role.PROCESS_DIRECTOR && role != Role.CHAIR,
                    "whereabouts",
                    "casework.presence.leads");
        }
        if (!form.isGood() || person == null || role == null) {
            response.setStatus(422);
            return form(opened, "/colleagues", form, form.errors(), Map.of(), model);
        }
        people.addColleague(id, person, role, form.lineOf("relation"), tellsWhere(form, opened));
        return "redirect:/cases/" + id + "/people?done=casework.joined";
    }

    @GetMapping("/cases/{id}/people/{person}/change")
    String edit(@PathVariable UUID id, @PathVariable UUID person, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "person");
        PersonPage page = people.person(id, person);
        FilledForm form = FilledForm.blank("person", messages, locale)
                .with("name", page.name())
                .with("born", page.born())
                .with("relation", page.relation())
                .with("whereabouts", Audience.said(page.tellsWhere()));
        return mending(opened, page, mend(form, page, opened), Errors.none(), page.known(), model);
    }

    @PostMapping("/cases/{id}/people/{person}/change")
    String mend(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "person");
        PersonPage page = people.person(id, person);
        FilledForm form = mend(FilledForm.of("person", typed, messages, locale), page, opened);
        born(form);
        if (!form.isGood()) {
            response.setStatus(422);
            return mending(opened, page, form, form.errors(), seen, model);
        }
        String name = page.family() ? form.lineOf("name") : page.name();
        LocalDate born = page.family() ? form.dayOf("born") : page.born();
        UUID tellsWhere = asksPresence(page, opened) ? tellsWhere(form, opened) : page.tellsWhere();
        if (people.mend(id, person, seen, name, born, form.lineOf("relation"), tellsWhere)) {
            return "redirect:/cases/" + id + "/people/" + person + "?done=casework.saved";
        }
        PersonPage now = people.person(id, person);
        form.theirs("name", now.name()).theirs("relation", now.relation());
        LocalDate theirs = now.born();
        if (theirs != null && !theirs.equals(born)) {
            form.theirs("born", theirs.format(LONG_DAY.withLocale(locale)));
        }
        response.setStatus(409);
        Errors meanwhile = Errors.none().add(messages.getMessage("casework.meanwhile", null, locale));
        return mending(opened, now, form, meanwhile, now.known(), model);
    }

    @PostMapping("/cases/{id}/participations/{participation}/ending")
    String end(@PathVariable UUID id, @PathVariable UUID participation) {
        return "redirect:/cases/" + id + "/people?done=" + people.end(id, participation);
    }

    @PostMapping("/cases/{id}/people/{person}/contacts")
    String addContact(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        FilledForm form = contact(FilledForm.of("contact", typed, messages, locale));
        if (!form.isGood()) {
            response.setStatus(422);
            return person(id, person, form, form.errors(), model);
        }
        people.addContact(id, object, person, form.chosen("kind", "phone"), form.value("value"), form.ticked("secret"));
        return "redirect:/cases/" + id + "/people/" + person + "?done=casework.saved";
    }

    @PostMapping("/cases/{id}/people/{person}/contacts/{contact}/removal")
    String removeContact(@PathVariable UUID id, @PathVariable UUID person, @PathVariable UUID contact) {
        people.removeContact(id, contact);
        return "redirect:/cases/" + id + "/people/" + person + "?done=casework.removed";
    }

    /** Shown at once and kept nowhere; asked for again, it is another code. */
    @PostMapping("/cases/{id}/people/{person}/invitation")
    String invite(
            @PathVariable UUID id,
            @PathVariable UUID person,
            jakarta.servlet.http.HttpServletRequest request,
            Model model) {
        CasePeople.Letter letter = people.invite(id, person);
        String port =
                request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort();
        model.addAttribute("file", letter.file())
                .addAttribute("person", letter.person())
                .addAttribute("name", letter.name())
                .addAttribute("code", letter.code())
                .addAttribute("until", letter.until())
                .addAttribute("adviser", settings.adviser())
                .addAttribute("address", request.getServerName() + port + "/welcome");
        return "casework/letter";
    }

    private String person(UUID id, UUID person, FilledForm contact, Errors errors, Model model) {
        model.addAttribute("seen", people.person(id, person))
                .addAttribute("fields", contact.questions())
                .addAttribute("errors", errors)
                .addAttribute("object", UUID.randomUUID());
        return "casework/person";
    }

    private void born(FilledForm form) {
        LocalDate born = form.dayOf("born");
        form.check(born == null || !born.isAfter(LocalDate.now(clock)), "born", "casework.field.ahead");
    }

    private static String mending(
            Opened opened, PersonPage page, FilledForm form, Errors errors, String seen, Model model) {
        return form(opened, "/people/" + page.person() + "/change", form, errors, Map.of("seen", seen), model);
    }

    /** Whose whereabouts it tells, as the form says, that somebody takes part. */
    private static @Nullable UUID tellsWhere(FilledForm form, Opened opened) {
        return opened.audience().whereaboutsOf(form.value("whereabouts"), false, () -> {});
    }

    /** Who is shielded, from whom, the youth and who leads are seen by everyone. */
    private static boolean asksPresence(PersonPage page, Opened opened) {
        return opened.audience().asksWhereabouts()
                && page.roles().stream().filter(Participant::isHere).allMatch(Participant::canBeOutOfSight)
                && opened.audience().shieldings().stream()
                        .noneMatch(one -> one.subject().equals(page.person())
                                || one.from().equals(page.person()));
    }

    private static FilledForm family(FilledForm form, Opened opened) {
        return form.line("name")
                .choice(
                        "role",
                        form.options(
                                "casework.role",
                                Role.ofFamily().stream().map(Role::code).toList()))
                .optionalLine("relation")
                .optionalDay("born")
                .presence(opened.audience());
    }

    private static FilledForm colleague(FilledForm form, List<Option> colleagues, Opened opened) {
        return form.select("person", colleagues)
                .select(
                        "role",
                        form.options(
                                "casework.role",
                                Role.ofColleagues().stream().map(Role::code).toList()))
                .optionalLine("relation")
                .presence(opened.audience());
    }

    private static FilledForm mend(FilledForm form, PersonPage page, Opened opened) {
        if (page.family()) {
            form.line("name").optionalDay("born");
        }
        form.optionalLine("relation");
        return asksPresence(page, opened) ? form.presence(opened.audience()) : form;
    }

    private static FilledForm contact(FilledForm form) {
        return form.choice("kind", form.options("casework.contact.kind", Contact.KINDS))
                .line("value")
                .tick("secret");
    }

    private static String form(
            Opened opened, String action, FilledForm form, Errors errors, Map<String, String> hidden, Model model) {
        model.addAttribute("form", FormPage.of(opened.file(), "people", action, "/people", form, errors, hidden));
        return "casework/form";
    }
}
