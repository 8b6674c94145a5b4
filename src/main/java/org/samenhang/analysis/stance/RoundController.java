package org.samenhang.analysis.stance;

import java.util.Locale;
import java.util.UUID;
import org.samenhang.analysis.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A round: opened, answered in private, revealed together. */
@Controller
class RoundController {

    private final Rounds rounds;
    private final MessageSource messages;

    RoundController(Rounds rounds, MessageSource messages) {
        this.rounds = rounds;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/round")
    String show(@PathVariable UUID caseFile, Locale locale, Model model) {
        model.addAttribute("round", rounds.page(caseFile)).addAttribute("texts", new Texts(messages, locale));
        return "analysis/stance/round";
    }

    @PostMapping("/cases/{caseFile}/analysis/round")
    String open(@PathVariable UUID caseFile) {
        rounds.open(caseFile);
        return back(caseFile, "opened");
    }

    @PostMapping("/cases/{caseFile}/analysis/round/revealing")
    String reveal(@PathVariable UUID caseFile) {
        return back(caseFile, rounds.reveal(caseFile) ? "revealed" : "over");
    }

    @PostMapping("/cases/{caseFile}/analysis/round/cancellation")
    String callOff(@PathVariable UUID caseFile) {
        return back(caseFile, rounds.callOff(caseFile) ? "called_off" : "over");
    }

    private static String back(UUID caseFile, String done) {
        return "redirect:/cases/" + caseFile + "/analysis/round?done=rounds." + done;
    }
}
