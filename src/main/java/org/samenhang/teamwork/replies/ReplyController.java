package org.samenhang.teamwork.replies;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which who plans brings in what a calendar answered by mail. */
@Controller
class ReplyController {

    private final Replies replies;
    private final MessageSource messages;

    ReplyController(Replies replies, MessageSource messages) {
        this.replies = replies;
        this.messages = messages;
    }

    @GetMapping("/meetings/replies")
    String read(@AuthenticationPrincipal Person person, Model model) {
        mustBeOfTheTeam(person);
        return show(Errors.none(), "", model);
    }

    @PostMapping("/meetings/replies")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        mustBeOfTheTeam(person);
        byte[] bytes =
                file == null || file.isEmpty() ? pasted.strip().getBytes(StandardCharsets.UTF_8) : file.getBytes();
        if (bytes.length == 0) {
            response.setStatus(422);
            return show(Errors.none().add("pasted", text("replies.missing", locale)), "", model);
        }
        Replies.Came came = replies.take(bytes);
        Optional<UUID> meeting = came.meeting();
        if (meeting.isEmpty()) {
            response.setStatus(422);
            return show(
                    Errors.none().add("pasted", text("done.replies.came." + came.outcome(), locale)), pasted, model);
        }
        return "redirect:/meetings/" + meeting.get() + "?done=replies.came." + came.outcome() + "#people";
    }

    private String show(Errors errors, String pasted, Model model) {
        model.addAttribute("errors", errors)
                .addAttribute("pasted", pasted)
                .addAttribute("mailbox", replies.mailbox().orElse(null))
                .addAttribute("latest", replies.latest());
        return "teamwork/replies";
    }

    private static void mustBeOfTheTeam(Person person) {
        if (!person.has(Duty.CHAIR) && !person.has(Duty.PROCESS_DIRECTOR) && !person.has(Duty.EXPERT)) {
            throw new NotYours("calendar_reply", null);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
