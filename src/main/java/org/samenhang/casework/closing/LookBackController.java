package org.samenhang.casework.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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

/** Writing down what was found in looking back. */
@Controller
class LookBackController {

    private final LookBacks lookBacks;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    LookBackController(LookBacks lookBacks, VisibleItems items, MessageSource messages, Clock clock) {
        this.lookBacks = lookBacks;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/look-backs/{lookBack}")
    String read(@PathVariable UUID id, @PathVariable UUID lookBack, Model model) {
        return show(lookBacks.open(id, lookBack), null, false, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/look-backs/{lookBack}")
    String hold(
            @PathVariable UUID id,
            @PathVariable UUID lookBack,
            HeldForm form,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        HeldForm.Said said = form.read(fields, LocalDate.now(clock));
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            LookBacks.Opened opened = lookBacks.open(id, lookBack);
            return show(opened, form, opened.look().version() != version, fields.errors(), model);
        }
        if (lookBacks.hold(id, lookBack, version, said)) {
            return "redirect:/cases/" + id + "/closing?done=closing.held";
        }
        response.setStatus(409);
        return show(lookBacks.open(id, lookBack), form, true, Errors.none(), model);
    }

    private String show(
            LookBacks.Opened opened, @Nullable HeldForm typed, boolean changed, Errors errors, Model model) {
        model.addAttribute("file", opened.file())
                .addAttribute("look", opened.look())
                .addAttribute(
                        "seenBy",
                        items.find(
                                        opened.file().id(),
                                        VisibleItem.Kind.LOOK_BACK,
                                        opened.look().id().toString())
                                .orElse(null))
                .addAttribute("form", typed == null ? HeldForm.of(opened.look(), LocalDate.now(clock)) : typed)
                .addAttribute("changed", changed)
                .addAttribute("errors", errors);
        return "casework/lookBack";
    }
}
