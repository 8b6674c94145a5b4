package org.samenhang.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.casework.SharingConsents;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sharing something of a case with somebody outside, and asking somebody outside to add. */
@Controller
@RequestMapping("/cases/{id}/shares")
class SharesController {

    private static final int USUAL_DAYS = 30;
    private static final String SHARE = "new-share";
    private static final String QUESTION = "new-question";

    private final Shares shares;
    private final SharedDrawings drawings;
    private final MessageSource messages;
    private final Clock clock;

    SharesController(Shares shares, SharedDrawings drawings, MessageSource messages, Clock clock) {
        this.shares = shares;
        this.drawings = drawings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", shares.page(id));
        return "sharing/shares";
    }

    @GetMapping("/new-share")
    String blankShare(@PathVariable UUID id, Locale locale, Model model) {
        return blank(id, SHARE, locale, model);
    }

    @GetMapping("/new-question")
    String blankQuestion(@PathVariable UUID id, Locale locale, Model model) {
        return blank(id, QUESTION, locale, model);
    }

    @PostMapping("/new-share")
    String prepareShare(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam UUID object,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return prepare(id, SHARE, typed, object, locale, response, model);
    }

    @PostMapping("/new-question")
    String prepareQuestion(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam UUID object,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return prepare(id, QUESTION, typed, object, locale, response, model);
    }

    private String blank(UUID id, String kind, Locale locale, Model model) {
        Shares.Beginning begun = shares.begin(id);
        FilledForm form = FilledForm.blank(form(kind), messages, locale)
                .with("endsOn", LocalDate.now(clock).plusDays(USUAL_DAYS))
                .with("level", "1");
        ask(form, begun, kind);
        return show(begun, form, form.noErrors(), kind, UUID.randomUUID(), locale, model);
    }

    private String prepare(
            UUID id,
            String kind,
            MultiValueMap<String, String> typed,
            UUID object,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Shares.Beginning begun = shares.begin(id);
        FilledForm form = FilledForm.of(form(kind), new LinkedMultiValueMap<>(typed), messages, locale);
        ask(form, begun, kind);
        check(form, begun, kind);
        if (!form.isGood()) {
            return show(begun, form, SentBack.toMend(form, response), kind, object, locale, model);
        }
        boolean share = isShare(kind);
        LocalDate ends = form.dayOf("endsOn");
        shares.prepare(
                id,
                object,
                new Shares.Said(
                        share ? "share" : "question",
                        form.lineOf("name"),
                        form.lineOf("organisation"),
                        form.lineOf("email"),
                        form.lineOf("phone"),
                        form.value("purpose"),
                        share ? form.lineOf("ground") : null,
                        form.value("reason"),
                        share ? Integer.valueOf(form.chosen("level", "1")) : null,
                        form.values("parts"),
                        ends == null ? LocalDate.now(clock) : ends,
                        form.idOf("whereabouts")));
        return "redirect:/cases/" + id + "/shares/" + object;
    }

    @GetMapping("/{link}")
    String one(@PathVariable UUID id, @PathVariable UUID link, Locale locale, Model model) {
        return one(shares.one(id, link), null, locale, model);
    }

    /** The very page they will see. */
    @GetMapping("/{link}/preview")
    String preview(@PathVariable UUID id, @PathVariable UUID link, Locale locale, Model model) {
        SharePage page = shares.one(id, link);
        model.addAttribute("scene", page.scene()).addAttribute("preview", page.path());
        if (page.link().isShare()) {
            model.addAttribute("drawn", drawings.onScreen(page.scene(), locale));
            return "sharing/shared";
        }
        model.addAttribute("own", List.of())
                .addAttribute("form", new PieceForm("", "", "observation"))
                .addAttribute("errors", Errors.none())
                .addAttribute("piece", UUID.randomUUID());
        return "sharing/adding";
    }

    @PostMapping("/{link}/items")
    String choose(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(name = "item", required = false) @Nullable Set<String> items) {
        shares.choose(id, link, items == null ? Set.of() : items);
        return "redirect:/cases/" + id + "/shares/" + link + "?done=share.chosen";
    }

    /** Shown once, so without going to another page. What was chosen on the same page is kept first: nothing goes out that was just taken off. */
    @PostMapping("/{link}/sending")
    String send(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "phone") String codeBy,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(name = "item", required = false) @Nullable Set<String> items,
            Locale locale,
            Model model) {
        if (chosen) {
            shares.choose(id, link, items == null ? Set.of() : items);
        }
        HandedOver handed = shares.send(id, link, codeBy.equals("mail"), locale);
        return one(shares.one(id, link), handed, locale, model);
    }

    @PostMapping("/{link}/code")
    String renew(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "phone") String codeBy,
            Locale locale,
            Model model) {
        HandedOver handed = shares.renew(id, link, codeBy.equals("mail"), locale);
        return one(shares.one(id, link), handed, locale, model);
    }

    @PostMapping("/{link}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID link) {
        shares.withdraw(id, link);
        return "redirect:/cases/" + id + "/shares?done=share.withdrawn";
    }

    private String one(SharePage page, @Nullable HandedOver handed, Locale locale, Model model) {
        model.addAttribute("seen", page)
                .addAttribute("handed", handed)
                .addAttribute("drawn", drawings.onScreen(page.scene(), locale));
        return "sharing/share";
    }

    private void ask(FilledForm form, Shares.Beginning begun, String kind) {
        form.line("name").optionalLine("organisation");
        if (isShare(kind)) {
            form.text("purpose")
                    .choice(
                            "ground",
                            form.options("casework.share.ground", List.of("consent", "involved", "guardian", "other")));
            boolean mayBeCovered =
                    begun.consents().isComplete() || begun.consents().supervision();
            (mayBeCovered ? form.optionalText("reason") : form.text("reason"))
                    .some("parts", form.options("casework.share.parts", List.of("analysis", "agreements", "course")))
                    .choice("level", form.options("casework.share.level", List.of("1", "2")));
        } else {
            form.text("purpose");
        }
        Reached.ask(form.day("endsOn"));
        if (!begun.audience().sheltered().isEmpty()) {
            form.whereabouts(begun.audience());
        }
    }

    private void check(FilledForm form, Shares.Beginning begun, String kind) {
        LocalDate today = LocalDate.now(clock);
        LocalDate ends = form.dayOf("endsOn");
        if (ends != null) {
            form.check(
                    !ends.isBefore(today) && !ends.isAfter(today.plusYears(1)),
                    "endsOn",
                    "casework.share.endsOn.range");
        }
        Reached.read(form);
        form.fits("purpose", 1000);
        if (isShare(kind)) {
            boolean covered = switch (form.lineOf("ground")) {
                case "consent" -> begun.consents().isComplete();
                case "guardian" -> begun.consents().supervision();
                default -> false;
            };
            form.check(covered || !form.value("reason").isEmpty(), "reason", "casework.share.reason.missing");
            form.fits("reason", 1000);
        } else {
            String family = begun.file().youthName().strip().replaceFirst("^\\S+\\s*", "");
            form.check(
                    family.isEmpty()
                            || !form.value("purpose")
                                    .toLowerCase(Locale.ROOT)
                                    .contains(family.toLowerCase(Locale.ROOT)),
                    "purpose",
                    "casework.asking.purpose.surname");
        }
    }

    private String show(
            Shares.Beginning begun,
            FilledForm form,
            Errors errors,
            String kind,
            UUID object,
            Locale locale,
            Model model) {
        FormPage page = FormPage.of(
                begun.file(),
                "shares",
                "/shares/" + kind,
                "/shares",
                form,
                errors,
                Map.of("object", object.toString()));
        if (isShare(kind)) {
            model.addAttribute("form", page.saying(advice(begun.consents(), locale)))
                    .addAttribute("wishes", begun.wishes());
            return "sharing/newShare";
        }
        model.addAttribute("form", page);
        return "casework/form";
    }

    /** What the ledger says today, with the article; a person decides. */
    private String advice(SharingConsents.State state, Locale locale) {
        StringBuilder advice = new StringBuilder(messages.getMessage(
                state.isComplete() ? "casework.share.advice.complete" : "casework.share.advice.missing", null, locale));
        state.asked()
                .forEach(one -> advice.append(' ')
                        .append(one.name())
                        .append(": ")
                        .append(messages.getMessage("casework.answer." + one.answer(), null, locale))
                        .append('.'));
        state.gaps()
                .forEach(gap -> advice.append(' ').append(messages.getMessage("casework.gap." + gap, null, locale)));
        return advice.append(' ')
                .append(messages.getMessage(
                        state.supervision()
                                ? "casework.share.advice.supervision"
                                : "casework.share.advice.no_supervision",
                        null,
                        locale))
                .toString();
    }

    private static boolean isShare(String kind) {
        return kind.equals(SHARE);
    }

    private static String form(String kind) {
        return isShare(kind) ? "share" : "asking";
    }
}
