package org.samenhang.casework.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.Fields;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of wishes and agreements, and what is added to it. */
@Controller
class AgreementsController {

    private final AgreementsPages pages;
    private final Wishes wishes;
    private final Agreements agreements;
    private final Helps helps;
    private final Rests rests;
    private final HoursSpent hours;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    AgreementsController(
            AgreementsPages pages,
            Wishes wishes,
            Agreements agreements,
            Helps helps,
            Rests rests,
            HoursSpent hours,
            VisibleItems items,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.wishes = wishes;
        this.agreements = agreements;
        this.helps = helps;
        this.rests = rests;
        this.hours = hours;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/agreements")
    String read(@PathVariable UUID id, Model model) {
        return show(id, UUID.randomUUID(), Filled.nothing(), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/wishes")
    String wish(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        boolean ownOnly = wishes.ownOnly(id);
        return add(id, "wish", typed, locale, response, model, (reading, fresh) -> {
            Reading.WishSaid said = reading.wish(ownOnly);
            return () -> wishes.add(id, fresh, said);
        });
    }

    @PostMapping("/cases/{id}/agreements")
    String agreement(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return add(id, "agreement", typed, locale, response, model, (reading, fresh) -> {
            Reading.AgreementSaid said = reading.agreement();
            return () -> agreements.add(id, fresh, said);
        });
    }

    @PostMapping("/cases/{id}/help")
    String help(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return add(id, "help", typed, locale, response, model, (reading, fresh) -> {
            Reading.HelpSaid said = reading.help();
            return () -> helps.add(id, fresh, said);
        });
    }

    @PostMapping("/cases/{id}/rest")
    String rest(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return add(id, "rest", typed, locale, response, model, (reading, fresh) -> {
            Reading.RestSaid said = reading.rest();
            return () -> rests.agree(id, fresh, said);
        });
    }

    @PostMapping("/cases/{id}/rest/{rest}/end")
    String end(@PathVariable UUID id, @PathVariable UUID rest) {
        rests.end(id, rest);
        return done(id, "agreements.rest.ended");
    }

    @PostMapping("/cases/{id}/hours")
    String hours(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return add(id, "hours", typed, locale, response, model, (reading, fresh) -> {
            Reading.HoursSaid said = reading.hours();
            return () -> hours.add(id, fresh, said);
        });
    }

    /** Reads a form; what it gives back writes down what was read. */
    private interface Adding {
        Runnable read(Reading reading, UUID fresh);
    }

    private String add(
            UUID id,
            String part,
            Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model,
            Adding adding) {
        Filled form = new Filled(part, typed);
        Fields fields = new Fields(messages, locale);
        UUID sent = fields.id(form.value("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        Runnable writing = adding.read(new Reading(form, fields, items.audience(id), LocalDate.now(clock)), fresh);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            String page = show(id, fresh, form, fields.errors(), model);
            pages.requireToAdd(id, part);
            return page;
        }
        writing.run();
        return done(id, "agreements." + part);
    }

    private String show(UUID id, UUID fresh, Filled form, Errors errors, Model model) {
        AgreementsPage seen = pages.read(id, fresh);
        model.addAttribute("seen", seen).addAttribute("form", form).addAttribute("errors", errors);
        return seen.file().place().works() ? "casework/agreements" : "casework/agreementsFamily";
    }

    private static String done(UUID id, String key) {
        return "redirect:/cases/" + id + "/agreements?done=" + key;
    }
}
