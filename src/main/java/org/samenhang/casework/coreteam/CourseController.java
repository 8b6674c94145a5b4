package org.samenhang.casework.coreteam;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.Fields;
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

/** Setting a course, and another one with its reason. */
@Controller
class CourseController {

    private final Courses courses;
    private final MessageSource messages;

    CourseController(Courses courses, MessageSource messages) {
        this.courses = courses;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/course/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Courses.CourseStart start = courses.start(id);
        FilledForm form = ask(
                FilledForm.blank("course", messages, locale)
                        .with("principles", start.course().lines()),
                start);
        return form(start, start.course().number(), form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/course")
    String set(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam(defaultValue = "0") int on,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Courses.CourseStart start = courses.start(id);
        FilledForm form = ask(FilledForm.of("course", typed, messages, locale), start);
        List<String> principles = Course.principles(form.value("principles"));
        form.check(principles.size() <= Course.MOST, "principles", "coreteam.course.many", Course.MOST)
                .check(
                        principles.stream().allMatch(one -> one.length() <= Fields.LINE),
                        "principles",
                        "coreteam.course.long",
                        Fields.LINE);
        int now = on;
        if (form.isGood() && !courses.set(id, object, on, principles, form.value("reason"), form.tellsNobodysPlace())) {
            start = courses.start(id);
            now = start.course().number();
            form.wrong("coreteam.meanwhile");
            form.theirs("principles", start.course().lines())
                    .theirs("reason", start.course().reason());
        }
        if (!form.isGood()) {
            response.setStatus(422);
            return form(start, now, form, form.errors(), object, model);
        }
        return "redirect:/cases/" + id + "/core-team?done=coreteam.course.set";
    }

    private FilledForm ask(FilledForm form, Courses.CourseStart start) {
        return form.text("principles").text("reason").withoutPlace(start.file().place(), start.audience(), "all");
    }

    private static String form(
            Courses.CourseStart start, int on, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        start.file(),
                        "overview",
                        "/course",
                        "/core-team",
                        form,
                        errors,
                        Map.of("object", object.toString(), "on", Integer.toString(on))));
        return "casework/form";
    }
}
