package org.samenhang.casework.coreteam;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.Intended;
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

/** Who is in the core team, what they intend, and which organisation stands behind it. */
@Controller
class CoreTeamController {

    private static final String WHAT = "core_team";

    private final CoreTeams teams;
    private final Openings openings;
    private final Intended intended;
    private final MessageSource messages;
    private final Clock clock;

    CoreTeamController(CoreTeams teams, Openings openings, Intended intended, MessageSource messages, Clock clock) {
        this.teams = teams;
        this.openings = openings;
        this.intended = intended;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/core-team/members/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, WHAT);
        FilledForm form = place(FilledForm.blank("coreMember", messages, locale).with("team", "core"), opened);
        return form(opened.file(), "/core-team/members", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/core-team/members")
    String place(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, WHAT);
        FilledForm form = place(FilledForm.of("coreMember", typed, messages, locale), opened);
        UUID person = form.idOf("person");
        boolean family = opened.family().stream()
                .anyMatch(one -> person != null && one.value().equals(person.toString()));
        form.check(!family || form.chosen("team", "").equals("analysis"), "team", "coreteam.member.family");
        if (!form.isGood() || person == null) {
            response.setStatus(422);
            return form(opened.file(), "/core-team/members", form, form.errors(), object, model);
        }
        teams.place(id, object, person, form.chosen("team", "core"), form.value("task"), form.value("expects"));
        return done(id);
    }

    @PostMapping("/cases/{id}/core-team/members/{member}/end")
    String leave(@PathVariable UUID id, @PathVariable UUID member) {
        teams.leave(id, member);
        return done(id);
    }

    @GetMapping("/cases/{id}/core-team/declaration/new")
    String blankDeclaration(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID sitting, Locale locale, Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm blank = FilledForm.blank("intent", messages, locale);
        FilledForm form = intent(sitting == null ? blank : blank.with("text", intended.at(id, sitting)), opened);
        return form(opened.file(), "/core-team/declaration", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/core-team/declaration")
    String declare(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = intent(FilledForm.of("intent", typed, messages, locale), opened);
        if (!form.isGood()) {
            response.setStatus(422);
            return form(opened.file(), "/core-team/declaration", form, form.errors(), object, model);
        }
        teams.declare(id, object, form.value("text"));
        return done(id);
    }

    @PostMapping("/cases/{id}/core-team/declaration/agreement")
    String agree(@PathVariable UUID id, @RequestParam UUID declaration) {
        return "redirect:/cases/" + id + "/core-team?done="
                + (teams.agree(id, declaration) ? "coreteam.intent.agreed" : "coreteam.intent.not_agreed");
    }

    @GetMapping("/cases/{id}/core-team/organisations/new")
    String blankBacking(@PathVariable UUID id, Locale locale, Model model) {
        CaseFile file = openings.forDirector(id, WHAT).file();
        FilledForm form = back(FilledForm.blank("backing", messages, locale).with("on", LocalDate.now(clock)), id);
        return form(file, "/core-team/organisations", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/core-team/organisations")
    String back(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = openings.forDirector(id, WHAT).file();
        FilledForm form = back(FilledForm.of("backing", typed, messages, locale), id);
        UUID organisation = form.idOf("organisation");
        LocalDate on = form.dayOf("on");
        form.check(on == null || !on.isAfter(LocalDate.now(clock)), "on", "casework.field.ahead")
                .check(
                        !form.chosen("backing", "").equals("yes")
                                || !form.lineOf("saidBy").isEmpty(),
                        "saidBy",
                        "coreteam.backing.by");
        if (!form.isGood() || organisation == null || on == null) {
            response.setStatus(422);
            return form(file, "/core-team/organisations", form, form.errors(), object, model);
        }
        teams.back(
                id,
                object,
                new Backing(
                        organisation,
                        "",
                        form.chosen("backing", "asked"),
                        form.lineOf("saidBy"),
                        form.lineOf("mediator"),
                        on));
        return done(id);
    }

    private static FilledForm place(FilledForm form, Opened opened) {
        return form.select("person", opened.everybody())
                .choice("team", form.options("casework.coreMember.team", List.of("core", "both", "analysis")))
                .optionalText("task")
                .optionalText("expects")
                .withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private static FilledForm intent(FilledForm form, Opened opened) {
        return form.text("text").withoutPlace(opened.file().place(), opened.audience(), "all");
    }

    private FilledForm back(FilledForm form, UUID id) {
        return form.select("organisation", teams.organisations(id))
                .choice("backing", form.options("casework.backing.backing", List.of("yes", "asked", "no")))
                .optionalLine("saidBy")
                .optionalLine("mediator")
                .day("on");
    }

    private static String done(UUID id) {
        return "redirect:/cases/" + id + "/core-team?done=coreteam.kept";
    }

    private static String form(CaseFile file, String action, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(file, "overview", action, "/core-team", form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
