package org.samenhang.casework.questionanalysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The network map of a question analysis: drawn, as a list, and putting somebody on it. */
@Controller
class MemberController {

    private final QuestionAnalyses analyses;
    private final MessageSource messages;

    MemberController(QuestionAnalyses analyses, MessageSource messages) {
        this.analyses = analyses;
        this.messages = messages;
    }

    @GetMapping("/question-analyses/{id}/network")
    String map(@PathVariable UUID id, Locale locale, Model model) {
        return show(id, null, MemberForm.empty(), Errors.none(), null, locale, model);
    }

    @PostMapping("/question-analyses/{id}/network")
    String add(@PathVariable UUID id, MemberForm form, HttpServletResponse response, Locale locale, Model model) {
        MemberForm typed = form.tidy();
        Errors errors = check(typed, locale);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(id, null, typed, errors, null, locale, model);
        }
        analyses.put(id, typed.member(UUID.randomUUID()));
        return "redirect:/question-analyses/" + id + "/network?done=network.added#add";
    }

    @GetMapping("/question-analyses/{id}/network/{member}")
    String ask(@PathVariable UUID id, @PathVariable UUID member, Locale locale, Model model) {
        return show(id, member, MemberForm.of(one(id, member)), Errors.none(), null, locale, model);
    }

    @PostMapping("/question-analyses/{id}/network/{member}")
    String mend(
            @PathVariable UUID id,
            @PathVariable UUID member,
            MemberForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Member now = one(id, member);
        MemberForm typed = form.tidy();
        Errors errors = check(typed, locale);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(id, member, typed, errors, null, locale, model);
        }
        Member to = typed.member(member);
        if (!typed.was().equals(MemberForm.mark(now)) && !to.equals(now)) {
            response.setStatus(409);
            return show(id, member, typed.on(now), Errors.none(), now, locale, model);
        }
        analyses.put(id, to);
        return "redirect:/question-analyses/" + id + "/network?done=network.mended";
    }

    @PostMapping("/question-analyses/{id}/network/{member}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID member) {
        analyses.takeOff(id, member);
        return "redirect:/question-analyses/" + id + "/network?done=network.removed";
    }

    private Member one(UUID id, UUID member) {
        return analyses.network(id).stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotYours(QuestionAnalyses.WHAT, null));
    }

    private Errors check(MemberForm typed, Locale locale) {
        Errors errors = Errors.none().require("name", typed.name(), say("on_the_spot.member.name.missing", locale));
        longest(errors, "name", typed.name(), Member.LONGEST_NAME, locale);
        longest(errors, "gives", typed.gives(), Member.LONGEST, locale);
        longest(errors, "asks", typed.asks(), Member.LONGEST, locale);
        if (!Member.AREAS.contains(typed.area())) {
            errors.add("area", say("on_the_spot.member.area.missing", locale));
        }
        if (!Member.NEAR.contains(typed.nearness())) {
            errors.add("nearness", say("on_the_spot.member.near.missing", locale));
        }
        return errors;
    }

    private void longest(Errors errors, String field, String typed, int longest, Locale locale) {
        if (typed.length() > longest) {
            errors.add(field, messages.getMessage("network.long", new Object[] {longest}, locale));
        }
    }

    private String show(
            UUID id,
            @Nullable UUID member,
            MemberForm form,
            Errors errors,
            @Nullable Member theirs,
            Locale locale,
            Model model) {
        QuestionAnalysis analysis = analyses.find(id);
        List<Member> members = analyses.network(id);
        model.addAttribute("analysis", analysis)
                .addAttribute("members", members)
                .addAttribute("drawing", Member.drawing(members, messages, locale))
                .addAttribute("member", member)
                .addAttribute("form", form)
                .addAttribute("theirs", theirs)
                .addAttribute("errors", errors);
        return "casework/questionanalysis/network";
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
