package org.samenhang.casework.weekly;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Talking about what leaves the course. */
@Controller
class SidePathController {

    private final HourWork work;
    private final MessageSource messages;

    SidePathController(HourWork work, MessageSource messages) {
        this.work = work;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/course-steps/{side}")
    String ask(@PathVariable UUID id, @PathVariable UUID side, Locale locale, Model model) {
        HourWork.SidePath path = work.sidePath(id, side);
        FilledForm form = FilledForm.blank("sidePath", messages, locale)
                .with("words", path.step().talked())
                .text("words");
        return form(path, form, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/course-steps/{side}")
    String talk(
            @PathVariable UUID id,
            @PathVariable UUID side,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourWork.SidePath path = work.sidePath(id, side);
        FilledForm form = FilledForm.of("sidePath", typed, messages, locale).text("words");
        if (form.isGood() && !work.talked(id, side, form.value("words"))) {
            path = work.sidePath(id, side);
            form.wrong("coreteam.meanwhile").theirs("words", path.step().talked());
        }
        if (!form.isGood()) {
            response.setStatus(422);
            return form(path, form, form.errors(), model);
        }
        return "redirect:/cases/" + id + "/core-team?done=coreteam.kept";
    }

    private static String form(HourWork.SidePath path, FilledForm form, Errors errors, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                                path.file(),
                                "overview",
                                "/course-steps/" + path.step().id(),
                                "/core-team",
                                form,
                                errors,
                                Map.of())
                        .saying(path.step().text()));
        return "casework/form";
    }
}
