package org.samenhang.access.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the controller decided, and deciding it anew. */
@Controller
class SettingsController {

    private static final int LONGEST_GROUND = 4000;

    private final SettingsDesk desk;
    private final MessageSource messages;

    SettingsController(SettingsDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping("/settings")
    String all(@AuthenticationPrincipal Person reader, Model model) {
        model.addAttribute("topics", desk.all(reader));
        return "settings/settings";
    }

    @GetMapping("/settings/{topic}")
    String one(@AuthenticationPrincipal Person reader, @PathVariable String topic, Model model) {
        TopicPage seen = desk.one(reader, known(topic));
        return form(seen, seen.values(), "", Errors.none(), model);
    }

    @PostMapping("/settings/{topic}")
    String decide(
            @AuthenticationPrincipal Person reader,
            @PathVariable String topic,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        TopicPage seen = desk.one(reader, known(topic));
        Map<String, String> typed = new LinkedHashMap<>();
        Errors errors = Errors.none();
        for (Setting setting : seen.topic().settings()) {
            String value = Typed.line(sent.getFirst(setting.code()));
            typed.put(setting.code(), value);
            if (!setting.takes(value)) {
                errors.add(
                        setting.code(),
                        messages.getMessage(
                                "settings.value." + setting.code() + ".wrong",
                                new Object[] {setting.least(), setting.most()},
                                locale));
            }
        }
        String ground = Typed.text(sent.getFirst("ground"));
        errors.require("ground", ground, messages.getMessage("settings.reason.missing", null, locale));
        if (ground.length() > LONGEST_GROUND) {
            errors.add("ground", messages.getMessage("settings.reason.long", null, locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(seen, typed, ground, errors, model);
        }
        desk.decide(reader, seen.topic(), typed, ground);
        return "redirect:/settings?done=settings.decided";
    }

    private static String form(TopicPage seen, Map<String, String> typed, String ground, Errors errors, Model model) {
        model.addAttribute("seen", seen)
                .addAttribute("typed", typed)
                .addAttribute("ground", ground)
                .addAttribute("errors", errors);
        return "settings/topic";
    }

    private static Topic known(String topic) {
        return Topic.of(topic).orElseThrow(() -> new NotYours("setting", null));
    }
}
