package org.samenhang.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Fields;
import org.samenhang.casework.life.FactDesk;
import org.samenhang.casework.life.FactKind;
import org.samenhang.casework.life.FactSheet;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody outside added, looked at by the team: taken in, or set aside with a reason. */
@Controller
@RequestMapping("/cases/{id}/additions/{piece}")
class AdditionsController {

    private static final List<String> SPHERES = List.of("youth", "family", "network", "school", "care", "society");
    private static final List<String> EFFECTS = List.of("hinders", "helps", "neutral");

    private final Additions additions;
    private final FactDesk desk;
    private final MessageSource messages;

    AdditionsController(Additions additions, FactDesk desk, MessageSource messages) {
        this.additions = additions;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String open(@PathVariable UUID id, @PathVariable UUID piece, Model model) {
        return show(additions.open(id, piece), Errors.none(), "", "", "professionals", "", model);
    }

    @PostMapping("/statement")
    String takeIn(
            @PathVariable UUID id,
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String sphere,
            @RequestParam(defaultValue = "") String effect,
            @RequestParam(defaultValue = "") String visibleTo,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Additions.Opened opened = additions.open(id, piece);
        Fields fields = new Fields(messages, locale);
        fields.oneOf("sphere", sphere, SPHERES, "sharing.addition.sphere.missing");
        fields.oneOf("effect", effect, EFFECTS, "sharing.addition.effect.missing");
        fields.oneOf("visibleTo", visibleTo, opened.audience().choices(), "casework.visibility.choose");
        if (fields.errors().isEmpty() && !additions.takeIn(id, piece, sphere, effect, visibleTo)) {
            fields.wrong("sharing.addition.full");
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(opened, fields.errors(), sphere, effect, visibleTo, "", model);
        }
        return "redirect:/cases/" + id + "/shares?done=sharing.taken_in";
    }

    @PostMapping("/aside")
    String aside(
            @PathVariable UUID id,
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") @Nullable String why,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Additions.Opened opened = additions.open(id, piece);
        Fields fields = new Fields(messages, locale);
        String said = fields.line("why", why, "sharing.addition.why.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(opened, fields.errors(), "", "", "professionals", said, model);
        }
        additions.setAside(id, piece, said);
        return "redirect:/cases/" + id + "/shares?done=sharing.set_aside";
    }

    /** First which kind of fact, then what that kind says. */
    @GetMapping("/fact")
    String fact(
            @PathVariable UUID id,
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String kind,
            Locale locale,
            Model model) {
        Additions.Opened opened = additions.open(id, piece);
        Optional<FactKind> chosen = FactKind.of(kind);
        if (chosen.isEmpty()) {
            model.addAttribute("file", opened.file())
                    .addAttribute("piece", opened.piece())
                    .addAttribute("kinds", desk.kinds(locale));
            return "sharing/additionKinds";
        }
        OutsidePiece told = opened.piece();
        FactSheet sheet = desk.told(
                additions.life(id, piece),
                chosen.get(),
                told.text(),
                told.when(),
                told.from(),
                told.whereaboutsOf(),
                locale);
        return show(opened, sheet, UUID.randomUUID(), model);
    }

    @PostMapping("/fact")
    String takeInAsFact(
            @PathVariable UUID id,
            @PathVariable UUID piece,
            @RequestParam("fact") String kind,
            @RequestParam("id") UUID fact,
            @RequestParam Map<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Additions.Opened opened = additions.open(id, piece);
        FactKind chosen = FactKind.of(kind).orElseThrow(() -> new NotYours("fact", id));
        Map<String, String> typed = new HashMap<>(sent);
        UUID sheltered = opened.piece().whereaboutsOf();
        if (sheltered != null) {
            // the name of who told it gives it away
            typed.put("whereabouts_of", sheltered.toString());
        }
        FactDesk.Read read = desk.read(additions.life(id, piece), chosen, typed, locale);
        if (read.fact().isEmpty()) {
            response.setStatus(422);
            return show(opened, read.sheet(), fact, model);
        }
        additions.takeIn(id, piece, fact, read.fact().get());
        return "redirect:/cases/" + id + "/shares?done=sharing.on_timeline";
    }

    /** Two of the team at once: the first counts. */
    @ExceptionHandler(AlreadySettled.class)
    String settled(HttpServletRequest request) {
        return "redirect:" + request.getRequestURI().replaceFirst("/additions/.*", "/shares?done=sharing.was_settled");
    }

    private static String show(Additions.Opened opened, FactSheet sheet, UUID fact, Model model) {
        model.addAttribute("file", opened.file())
                .addAttribute("piece", opened.piece())
                .addAttribute("sheet", sheet)
                .addAttribute("fact", fact);
        return "sharing/additionFact";
    }

    private static String show(
            Additions.Opened opened,
            Errors errors,
            String sphere,
            String effect,
            String visibleTo,
            String why,
            Model model) {
        model.addAttribute("file", opened.file())
                .addAttribute("piece", opened.piece())
                .addAttribute("audience", opened.audience())
                .addAttribute("errors", errors)
                .addAttribute("typed", Arrays.asList(sphere, effect, visibleTo, why))
                .addAttribute("spheres", SPHERES)
                .addAttribute("effects", EFFECTS);
        return "sharing/addition";
    }
}
