package org.samenhang.teamwork.retrospective;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sittings of a case: planning one, who sits at it, and what people send in before and after it. */
@Controller
class SittingController {

    private final Sittings sittings;
    private final SittingWriting writing;
    private final MessageSource messages;

    SittingController(Sittings sittings, SittingWriting writing, MessageSource messages) {
        this.sittings = sittings;
        this.writing = writing;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/retrospectives")
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", sittings.ofCase(id));
        return "teamwork/retrospective/list";
    }

    @GetMapping("/cases/{id}/retrospectives/new")
    String fresh(@PathVariable UUID id, Model model) {
        return plan(id, UUID.randomUUID(), Errors.none(), Map.of(), model);
    }

    @PostMapping("/cases/{id}/retrospectives")
    String plan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        LocalDate day = fields.day("day", typed.get("day"), "retrospective.error.day");
        String place = fields.line("place", typed.get("place"));
        String question = fields.line("question", typed.get("question"), "retrospective.error.question");
        UUID facilitator = fields.id(typed.get("facilitator"));
        if (facilitator == null) {
            fields.wrong("facilitator", "retrospective.error.facilitator");
        }
        UUID sitting = orNew(fields.id(typed.get("id")));
        if (day == null || facilitator == null || !fields.errors().isEmpty()) {
            response.setStatus(422);
            return plan(id, sitting, fields.errors(), typed, model);
        }
        writing.plan(id, sitting, day, place, question, facilitator);
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "?done=retrospective.planned";
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}")
    String one(@PathVariable UUID id, @PathVariable UUID sitting, Model model) {
        return show(id, sitting, Errors.none(), Map.of(), model);
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}/changing")
    String changing(@PathVariable UUID id, @PathVariable UUID sitting, Model model) {
        return move(id, sitting, Errors.none(), Map.of(), model);
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/changing")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        LocalDate day = fields.day("day", typed.get("day"), "retrospective.error.day");
        String place = fields.line("place", typed.get("place"));
        String question = fields.line("question", typed.get("question"), "retrospective.error.question");
        if (day != null
                && fields.errors().isEmpty()
                && !writing.move(id, sitting, Typed.version(typed.get("version")), day, place, question)) {
            fields.wrong("retrospective.error.moved");
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return move(id, sitting, fields.errors(), typed, model);
        }
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "?done=retrospective.changed";
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/seats")
    String seat(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        UUID fresh = orNew(fields.id(typed.get("id")));
        if (typed.containsKey("name")) {
            String name = fields.line("name", typed.get("name"), "retrospective.error.name");
            String from = fields.line("from", typed.get("from"));
            if (fields.errors().isEmpty()) {
                writing.guest(id, sitting, fresh, name, from);
            }
        } else {
            UUID person = fields.id(typed.get("person"));
            if (person == null) {
                fields.wrong("person", "retrospective.error.person");
            }
            String part = fields.oneOf(
                    "part", typed.get("part"), List.of("facilitator", "scribe", "taker"), "retrospective.error.part");
            if (person != null && fields.errors().isEmpty()) {
                writing.seat(id, sitting, person, part, fresh);
            }
        }
        if (!fields.errors().isEmpty()) {
            sittings.requireSeats(id, sitting);
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, model);
        }
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "?done=retrospective.seated";
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/seats/{seat}/removal")
    String unseat(@PathVariable UUID id, @PathVariable UUID sitting, @PathVariable UUID seat) {
        writing.unseat(id, sitting, seat);
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "?done=retrospective.unseated";
    }

    /** What somebody remembers, before; what they think of the report, after. */
    @PostMapping("/cases/{id}/retrospectives/{sitting}/sent")
    String send(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        LineKind kind = "reaction".equals(typed.get("kind")) ? LineKind.REACTION : LineKind.BEFOREHAND;
        String text = fields.text(kind.code(), typed.get(kind.code()), "retrospective.error.text");
        LocalDate day = kind == LineKind.BEFOREHAND
                ? fields.day("moment", typed.get("moment"), "retrospective.error.moment")
                : null;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, model);
        }
        if (!writing.send(id, sitting, orNew(fields.id(typed.get("id"))), kind, text, day)) {
            fields.wrong(kind.code(), "retrospective.error.closed");
            response.setStatus(422);
            return show(id, sitting, fields.errors(), typed, model);
        }
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "?done=retrospective.sent_in";
    }

    private String plan(UUID id, UUID fresh, Errors errors, Map<String, String> typed, Model model) {
        SittingsOfCase seen = sittings.ofCase(id);
        if (!seen.file().place().directs()) {
            throw new NotYours(Sittings.WHAT, id);
        }
        model.addAttribute("seen", seen)
                .addAttribute("people", sittings.professionals(id))
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("fresh", fresh);
        return "teamwork/retrospective/plan";
    }

    private String move(UUID id, UUID sitting, Errors errors, Map<String, String> typed, Model model) {
        SittingScene scene = sittings.one(id, sitting);
        if (!scene.keeps()) {
            throw new NotYours(Sittings.WHAT, id);
        }
        model.addAttribute("scene", scene).addAttribute("errors", errors).addAttribute("typed", typed);
        return "teamwork/retrospective/change";
    }

    private String show(UUID id, UUID sitting, Errors errors, Map<String, String> typed, Model model) {
        SittingScene scene = sittings.one(id, sitting);
        List<Option> free = sittings.professionals(id).stream()
                .filter(person -> scene.seats().stream()
                        .noneMatch(seat -> seat.person() != null
                                && seat.person().toString().equals(person.value())))
                .toList();
        model.addAttribute("scene", scene)
                .addAttribute("free", free)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("fresh", UUID.randomUUID());
        return "teamwork/retrospective/sitting";
    }

    private static UUID orNew(@Nullable UUID id) {
        return id == null ? UUID.randomUUID() : id;
    }
}
