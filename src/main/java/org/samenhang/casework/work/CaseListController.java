package org.samenhang.casework.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.samenhang.access.Person;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Days;
import org.samenhang.casework.emergency.Emergencies;
import org.samenhang.casework.handover.Handovers;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases somebody takes part in; the address of a search can be shared, and shows each reader their own. */
@Controller
class CaseListController {

    private static final int PER_PAGE = 25;

    private final CaseList list;
    private final Handovers handovers;
    private final WorkLists lists;
    private final Clock clock;
    private final MessageSource messages;

    CaseListController(CaseList list, Handovers handovers, WorkLists lists, MessageSource messages, Clock clock) {
        this.list = list;
        this.handovers = handovers;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String show(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") String p,
            Locale locale,
            Model model) {
        String typed = Typed.line(q);
        String words = typed.substring(0, Math.min(typed.length(), 100));
        List<CaseFile> all = list.mine();
        List<CaseFile> found = all.stream()
                .filter(file -> switch (state) {
                    case "closed" -> !file.isOpen();
                    case "all" -> true;
                    default -> file.isOpen();
                })
                .filter(file -> matches(file, words, locale))
                .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int number = p.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(p), pages) : 1;
        model.addAttribute(
                        "cases",
                        found.stream()
                                .skip((number - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .toList())
                .addAttribute("emergency", Emergencies.mayOpen(person))
                .addAttribute("offered", person.professional() ? handovers.offered() : List.of())
                .addAttribute(
                        "waits",
                        person.professional() && !WorkController.beginsThere(person) ? waits(locale) : List.of())
                .addAttribute("found", found.size())
                .addAttribute("all", all.size())
                .addAttribute("q", words)
                .addAttribute("state", state)
                .addAttribute("number", number)
                .addAttribute("pages", pages)
                .addAttribute(
                        "states", List.of(option("open", locale), option("closed", locale), option("all", locale)));
        return "casework/cases";
    }

    /** Who does not begin at the work list reads here what waits for them, in the same words. */
    private List<WorkRow> waits(Locale locale) {
        WorkWords words = new WorkWords(new Days(messages, locale, LocalDate.now(clock)));
        return lists.waitingForMe().stream().map(words::row).toList();
    }

    private Option option(String state, Locale locale) {
        return new Option(state, messages.getMessage("casework.cases.state." + state, null, locale));
    }

    private static boolean matches(CaseFile file, String words, Locale locale) {
        String text = (file.number() + " " + file.question() + " " + file.youthName()).toLowerCase(locale);
        for (String word : words.toLowerCase(locale).split(" ")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
