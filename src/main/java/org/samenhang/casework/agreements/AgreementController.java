package org.samenhang.casework.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One agreement or one piece of help: changing it, ticking it off. */
@Controller
class AgreementController {

    private final AgreementsPages pages;
    private final Agreements agreements;
    private final Helps helps;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    AgreementController(
            AgreementsPages pages,
            Agreements agreements,
            Helps helps,
            VisibleItems items,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.agreements = agreements;
        this.helps = helps;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/cases/{id}/agreements/{one}/done")
    String done(@PathVariable UUID id, @PathVariable UUID one) {
        agreements.done(id, one, true);
        return back(id, "agreements.ticked");
    }

    @PostMapping("/cases/{id}/agreements/{one}/done/removal")
    String notDone(@PathVariable UUID id, @PathVariable UUID one) {
        agreements.done(id, one, false);
        return back(id, "agreements.unticked");
    }

    @GetMapping("/cases/{id}/agreements/{one}")
    String agreement(@PathVariable UUID id, @PathVariable UUID one, Model model) {
        Agreement now = agreements.one(id, one);
        return edit(id, one, now.version(), filled(now), Errors.none(), null, null, model);
    }

    @PostMapping("/cases/{id}/agreements/{one}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID one,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Filled form = new Filled("agreement", typed);
        Fields fields = new Fields(messages, locale);
        Reading.AgreementSaid said = new Reading(form, fields, null, LocalDate.now(clock)).agreement();
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return edit(id, one, version, form, fields.errors(), null, null, model);
        }
        if (agreements.change(id, one, version, said)) {
            return back(id, "agreements.saved");
        }
        Agreement now = agreements.one(id, one);
        response.setStatus(409);
        return edit(id, one, now.version(), form, fields.errors(), now, null, model);
    }

    @GetMapping("/cases/{id}/help/{one}")
    String help(@PathVariable UUID id, @PathVariable UUID one, Model model) {
        TailoredHelp now = helps.one(id, one);
        return edit(id, one, now.version(), filled(now), Errors.none(), null, null, model);
    }

    @PostMapping("/cases/{id}/help/{one}")
    String changeHelp(
            @PathVariable UUID id,
            @PathVariable UUID one,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Filled form = new Filled("help", typed);
        Fields fields = new Fields(messages, locale);
        Reading.HelpSaid said = new Reading(form, fields, null, LocalDate.now(clock)).help();
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return edit(id, one, version, form, fields.errors(), null, null, model);
        }
        if (helps.change(id, one, version, said)) {
            return back(id, "agreements.saved");
        }
        TailoredHelp now = helps.one(id, one);
        response.setStatus(409);
        return edit(id, one, now.version(), form, fields.errors(), null, now, model);
    }

    private String edit(
            UUID id,
            UUID one,
            long version,
            Filled form,
            Errors errors,
            @Nullable Agreement otherAgreement,
            @Nullable TailoredHelp otherHelp,
            Model model) {
        VisibleItem.Kind kind = form.is("help") ? VisibleItem.Kind.TAILORED_HELP : VisibleItem.Kind.AGREEMENT;
        model.addAttribute("seenBy", items.find(id, kind, one.toString()).orElse(null));
        model.addAttribute("edits", new AgreementEdits(pages.read(id, one), one, version))
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("otherAgreement", otherAgreement)
                .addAttribute("otherHelp", otherHelp);
        return "casework/agreementEdit";
    }

    private static Filled filled(Agreement now) {
        Map<String, String> typed = new HashMap<>();
        typed.put("text", now.text());
        typed.put("who", Objects.toString(now.who(), ""));
        typed.put("whoText", now.who() == null ? now.whoName() : "");
        typed.put("dueOn", Objects.toString(now.dueOn(), ""));
        typed.put("yields", now.yields());
        typed.put("forHelp", Objects.toString(now.help(), ""));
        typed.put("visibleTo", now.visibleTo());
        return new Filled("agreement", typed);
    }

    private static Filled filled(TailoredHelp now) {
        Map<String, String> typed = new HashMap<>();
        typed.put("helpText", now.text());
        typed.put("givenBy", now.givenBy());
        typed.put("serves", now.servesMovement() ? TailoredHelp.MOVEMENT : Objects.toString(now.statement(), ""));
        typed.put("status", now.status());
        typed.put("visibleTo", now.visibleTo());
        return new Filled("help", typed);
    }

    private static String back(UUID id, String key) {
        return "redirect:/cases/" + id + "/agreements?done=" + key;
    }
}
