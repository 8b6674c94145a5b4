package org.samenhang.casework.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Fields;
import org.samenhang.casework.Removals;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mending what was written down wrong: a wish, hours, an agreed rest; or taking it away. */
@Controller
@RequestMapping("/cases/{id}/{path:wishes|hours|rest}/{one}")
class MendController {

    private final AgreementsPages pages;
    private final List<Mendable> mendables;
    private final Removals removals;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    MendController(
            AgreementsPages pages,
            List<Mendable> mendables,
            Removals removals,
            VisibleItems items,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.mendables = mendables;
        this.removals = removals;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String open(@PathVariable UUID id, @PathVariable String path, @PathVariable UUID one, Model model) {
        Mendable mendable = of(path);
        Mendable.Standing standing = standing(mendable, id, one);
        return show(mendable, id, one, standing, standing.form(), false, Errors.none(), model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable UUID one,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Mendable mendable = of(path);
        Filled form = new Filled(mendable.part(), typed);
        Optional<Mendable.Standing> before = mendable.open(id, one);
        if (before.isEmpty()) {
            return gone(mendable, id, one, form, response, model);
        }
        Fields fields = new Fields(messages, locale);
        boolean made = mendable.change(id, one, version, new Reading(form, fields, null, LocalDate.now(clock)));
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            boolean changed = before.get().version() != version;
            return show(mendable, id, one, before.get(), form, changed, fields.errors(), model);
        }
        if (made) {
            return "redirect:/cases/" + id + "/agreements?done=agreements.saved";
        }
        Optional<Mendable.Standing> now = mendable.open(id, one);
        if (now.isEmpty()) {
            return gone(mendable, id, one, form, response, model);
        }
        response.setStatus(409);
        return show(mendable, id, one, now.get(), form, true, Errors.none(), model);
    }

    @GetMapping("/removal")
    String ask(@PathVariable UUID id, @PathVariable String path, @PathVariable UUID one, Model model) {
        return removal(of(path), id, one, false, model);
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable String path,
            @PathVariable UUID one,
            @RequestParam long version,
            HttpServletResponse response,
            Model model) {
        Mendable mendable = of(path);
        if (mendable.open(id, one).isPresent()
                || removals.of(id, mendable.what(), one).isEmpty()) {
            try {
                mendable.remove(id, one, version);
            } catch (Mendable.MeanwhileChanged changed) {
                response.setStatus(409);
                return removal(mendable, id, one, true, model);
            }
        }
        return "redirect:/cases/" + id + "/agreements?done=agreements.removed";
    }

    private String removal(Mendable mendable, UUID id, UUID one, boolean changed, Model model) {
        Mendable.Standing standing = standing(mendable, id, one);
        show(mendable, id, one, standing, standing.form(), changed, Errors.none(), model);
        return "casework/mendRemoval";
    }

    private String gone(Mendable mendable, UUID id, UUID one, Filled form, HttpServletResponse response, Model model) {
        Removals.Removal removal =
                removals.of(id, mendable.what(), one).orElseThrow(() -> new NotYours(mendable.what(), id));
        response.setStatus(409);
        UUID fresh = UUID.randomUUID();
        return view(
                new MendPage(pages.read(id, fresh), mendable.path(), one, 0, null, null, removal),
                form,
                Errors.none(),
                model);
    }

    private String show(
            Mendable mendable,
            UUID id,
            UUID one,
            Mendable.Standing standing,
            Filled form,
            boolean changed,
            Errors errors,
            Model model) {
        if (mendable.what().equals(VisibleItem.Kind.WISH.code())) {
            model.addAttribute(
                    "seenBy",
                    items.find(id, VisibleItem.Kind.WISH, one.toString()).orElse(null));
        }
        return view(
                new MendPage(
                        pages.read(id, one),
                        mendable.path(),
                        one,
                        standing.version(),
                        person(standing),
                        changed ? standing.form() : null,
                        null),
                form,
                errors,
                model);
    }

    private static String view(MendPage mend, Filled form, Errors errors, Model model) {
        model.addAttribute("mend", mend).addAttribute("form", form).addAttribute("errors", errors);
        return "casework/mend";
    }

    private static @Nullable Option person(Mendable.Standing standing) {
        String person = standing.form().value("wishOf");
        String expert = person == null ? standing.form().value("expert") : person;
        return expert == null ? null : new Option(expert, standing.name());
    }

    private static Mendable.Standing standing(Mendable mendable, UUID id, UUID one) {
        return mendable.open(id, one).orElseThrow(() -> new NotYours(mendable.what(), id));
    }

    private Mendable of(String path) {
        return mendables.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
