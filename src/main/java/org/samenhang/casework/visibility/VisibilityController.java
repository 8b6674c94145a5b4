package org.samenhang.casework.visibility;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom an item is, who that is by name, and changing it with a reason. */
@Controller
@RequestMapping("/cases/{id}/visibility/{kind}/{key}")
class VisibilityController {

    private final VisibleItems items;
    private final MessageSource messages;

    VisibilityController(VisibleItems items, MessageSource messages) {
        this.items = items;
        this.messages = messages;
    }

    @GetMapping
    String open(@PathVariable UUID id, @PathVariable String kind, @PathVariable String key, Model model) {
        VisibleItem item = item(id, kind, key);
        return show(
                item,
                new VisibilityForm(item.visibleTo(), Audience.said(item.whereaboutsOf()), ""),
                false,
                Errors.none(),
                model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String key,
            VisibilityForm form,
            @RequestParam(defaultValue = "") String was,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        VisibleItem item = item(id, kind, key);
        if (!item.mayChange()) {
            throw new NotYours("visibility", id);
        }
        Fields fields = new Fields(messages, locale);
        String why = fields.line("why", form.why(), "casework.visibility.why.missing");
        if (item.kind().hasLevels()) {
            fields.oneOf("visibleTo", form.visibleTo(), item.audience().choices(), "casework.visibility.choose");
        }
        UUID kept = item.whereaboutsOf();
        UUID whereabouts = kept != null && kept.toString().equals(form.whereabouts())
                ? kept
                : item.audience().whereaboutsOf(form.whereabouts(), item.kind().asksAnybody(), () -> {
                    if (item.asksWhereabouts()) {
                        fields.wrong("whereabouts", Audience.UNSAID);
                    }
                });
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(item, form, false, fields.errors(), model);
        }
        String before = was.isEmpty() ? null : was;
        if (!items.change(id, item.kind(), key, before, form.visibleTo(), whereabouts, Typed.line(why))) {
            response.setStatus(409);
            return show(item, form, true, Errors.none(), model);
        }
        return "redirect:/cases/" + id + "/visibility/" + kind + "/" + key + "?done=casework.visibility";
    }

    private VisibleItem item(UUID id, String kind, String key) {
        return VisibleItem.Kind.of(kind)
                .flatMap(known -> items.find(id, known, key))
                .orElseThrow(() -> new NotYours("visibility", id));
    }

    private static String show(VisibleItem item, VisibilityForm form, boolean changed, Errors errors, Model model) {
        model.addAttribute("item", item)
                .addAttribute("form", form)
                .addAttribute("changed", changed)
                .addAttribute("errors", errors);
        return "casework/visibility";
    }
}
