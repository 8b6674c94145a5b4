package org.samenhang.casework.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.Role;
import org.samenhang.casework.SentBack;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing over, or having stood in for, in all cases of a family at once. */
@Controller
@RequestMapping("/cases/{id}/handovers/family")
class FamilyHandoverController {

    /** What the question about one case begins with; its id follows. */
    private static final String TOLD = "told-";

    /** With what is told of all. */
    private static final int LONGEST = 3998;

    private final FamilyHandovers families;
    private final Handovers handovers;
    private final MessageSource messages;
    private final Clock clock;

    FamilyHandoverController(FamilyHandovers families, Handovers handovers, MessageSource messages, Clock clock) {
        this.families = families;
        this.handovers = handovers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        FamilyHandovers.Family family = families.of(id);
        FilledForm form = FilledForm.blank("family_hand", messages, locale)
                .with("kind", "good")
                .withAll(
                        "cases",
                        family.others().stream().map(one -> one.id().toString()).toList());
        if (family.roles().size() == 1) {
            form.with("role", family.roles().getFirst().code());
        }
        return show(family, ask(form, family), Errors.none(), UUID.randomUUID(), locale, model);
    }

    @PostMapping
    String propose(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        FamilyHandovers.Family family = families.of(id);
        FilledForm form = ask(FilledForm.of("family_hand", typed, messages, locale), family);
        Handing handing = Handing.read(form, LocalDate.now(clock));
        Role role = Role.of(form.chosen("role", "")).orElse(null);
        Map<UUID, String> here = here(form, family);
        here.forEach((one, said) -> form.check(
                said.length() + form.value("told").length() < LONGEST, TOLD + one, "casework.handover.told.long"));
        if (handing != null && role != null && form.isGood()) {
            try {
                families.propose(
                        id,
                        object,
                        form.values("cases").stream().map(UUID::fromString).toList(),
                        role,
                        handing,
                        here);
                return "redirect:/cases/" + id + "/handovers?done=family_hand.proposed";
            } catch (FamilyHandovers.NotAll not) {
                form.wrong("casework.family_hand.none");
                not.reasons()
                        .forEach(one -> form.errors()
                                .add(name(Objects.requireNonNull(one.file())) + ": "
                                        + messages.getMessage(one.why().key(), null, locale)));
            }
        }
        return show(family, form, SentBack.toMend(form, response), object, locale, model);
    }

    private FilledForm ask(FilledForm form, FamilyHandovers.Family family) {
        if (!family.others().isEmpty()) {
            form.many(
                    "cases",
                    family.others().stream()
                            .map(one -> new Option(one.id().toString(), name(one)))
                            .toList());
        }
        Handing.ask(
                form.choice(
                        "role",
                        form.options(
                                "casework.role",
                                family.roles().stream().map(Role::code).toList())),
                handovers.receivers(family.file().id()));
        if (!family.others().isEmpty()) {
            all(family).forEach(one -> form.optionalTextAbout(TOLD + one.id(), "apart", name(one)));
        }
        return form;
    }

    private static List<CaseFile> all(FamilyHandovers.Family family) {
        return Stream.concat(Stream.of(family.file()), family.others().stream()).toList();
    }

    /** What is told of each case alone. */
    private static Map<UUID, String> here(FilledForm form, FamilyHandovers.Family family) {
        return all(family).stream()
                .map(CaseFile::id)
                .filter(one -> !form.value(TOLD + one).isEmpty())
                .collect(Collectors.toMap(one -> one, one -> form.value(TOLD + one)));
    }

    private static String name(CaseFile file) {
        return file.youthName() + ", " + file.number();
    }

    private String show(
            FamilyHandovers.Family family, FilledForm form, Errors errors, UUID object, Locale locale, Model model) {
        FormPage page = FormPage.of(
                family.file(),
                "people",
                "/handovers/family",
                "/handovers",
                form,
                errors,
                Map.of("object", object.toString()));
        model.addAttribute(
                "form",
                family.others().isEmpty()
                        ? page.saying(messages.getMessage("casework.family_hand.alone", null, locale))
                        : page);
        return "casework/form";
    }
}
