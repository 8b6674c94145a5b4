package org.samenhang.casework.life;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.Removals;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.casework.picture.LifeLine;
import org.samenhang.casework.picture.LifeWords;
import org.samenhang.drawing.Sheet;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of a case: looked at together, added to in a few seconds. */
@Controller
@RequestMapping("/cases/{caseId}/timeline")
class TimelineController {

    private final LifeFacts facts;
    private final FactDesk desk;
    private final Removals removals;
    private final VisibleItems items;
    private final MessageSource messages;
    private final Clock clock;

    TimelineController(
            LifeFacts facts,
            FactDesk desk,
            Removals removals,
            VisibleItems items,
            MessageSource messages,
            Clock clock) {
        this.facts = facts;
        this.desk = desk;
        this.removals = removals;
        this.items = items;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String timeline(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable UUID fact,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        LifeScene scene = facts.scene(caseId);
        FactWords words = words(locale);
        LocalDate today = LocalDate.now(clock);
        LifeYears years = LifeYears.of(scene.facts(), today, year, fact);
        LifeLine line = new LifeLine(
                years.of(scene.facts(), today).stream().map(words::drawn).toList(), today, years.chosen());
        model.addAttribute("scene", scene)
                .addAttribute("years", years)
                .addAttribute(
                        "drawing",
                        line.draw(
                                        "life",
                                        LifeWords.from(key -> words.text(key), words.text("life.drawing"), locale),
                                        Sheet.SCREEN)
                                .svg())
                .addAttribute(
                        "lanes", LaneInWords.lanes(scene, years.inWords(scene.facts(), today), person.id(), words))
                .addAttribute("kinds", desk.kinds(offered(person), locale));
        return person.professional() ? "casework/life/timeline" : "casework/life/family";
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        LifeScene scene = facts.scene(caseId);
        Optional<FactKind> chosen =
                FactKind.of(kind).filter(one -> offered(person).contains(one));
        if (chosen.isEmpty()) {
            model.addAttribute("scene", scene).addAttribute("kinds", desk.kinds(offered(person), locale));
            return "casework/life/kinds";
        }
        boolean placed =
                chosen.get() == FactKind.PLACE || chosen.get() == FactKind.SCHOOL || chosen.get() == FactKind.HELP;
        FactForm form = new FactForm(Map.of(
                "told_by",
                person.id().toString(),
                "visible_to",
                "all",
                "whereabouts_of",
                placed ? scene.youth().toString() : ""));
        return view(form(model, scene, chosen.get(), form, Errors.none(), person, locale)
                .addAttribute("id", UUID.randomUUID())
                .addAttribute("version", null)
                .addAttribute("other", null));
    }

    @PostMapping
    String add(
            @PathVariable UUID caseId,
            @RequestParam("fact") String kind,
            @RequestParam UUID id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        FactKind chosen = FactKind.of(kind)
                .filter(one -> offered(person).contains(one))
                .orElseThrow(() -> new NotYours("fact", caseId));
        LifeScene scene = facts.scene(caseId);
        FactForm form = typed(sent, person);
        FactCheck check = check(scene, locale);
        Optional<FactWriting> fact = check.read(chosen, form);
        if (fact.isEmpty()) {
            response.setStatus(422);
            return view(form(model, scene, chosen, form, check.errors(), person, locale)
                    .addAttribute("id", id)
                    .addAttribute("version", null)
                    .addAttribute("other", null));
        }
        facts.add(caseId, id, fact.get());
        return "redirect:/cases/" + caseId + "/timeline?done=life.added";
    }

    @GetMapping("/{id}")
    String open(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        LifeScene scene = facts.toMend(caseId, id);
        Fact fact = fact(scene, id);
        return view(form(model, scene, fact.kind(), FactForm.of(fact), Errors.none(), person, locale)
                .addAttribute("id", id)
                .addAttribute("version", (long) fact.version())
                .addAttribute("seenBy", seenBy(caseId, fact.kind(), id))
                .addAttribute("other", null));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            return mend(caseId, id, version, sent, person, response, locale, model);
        } catch (NotYours missing) {
            Removals.Removal gone = removals.of(caseId, LifeFacts.WHAT, id).orElseThrow(() -> missing);
            FactKind kind = FactKind.of(sent.getOrDefault("fact", ""))
                    .filter(one -> offered(person).contains(one))
                    .orElseThrow(() -> missing);
            response.setStatus(409);
            return view(form(model, facts.scene(caseId), kind, typed(sent, person), Errors.none(), person, locale)
                    .addAttribute("id", UUID.randomUUID())
                    .addAttribute("version", null)
                    .addAttribute("other", null)
                    .addAttribute("gone", gone));
        }
    }

    private String mend(
            UUID caseId,
            UUID id,
            int version,
            Map<String, String> sent,
            Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        LifeScene scene = facts.toMend(caseId, id);
        Fact fact = fact(scene, id);
        FactForm form = typed(sent, person);
        FactCheck check = check(scene, locale);
        Optional<FactWriting> mended = check.read(fact.kind(), form);
        if (mended.isEmpty()) {
            response.setStatus(422);
            return view(form(model, scene, fact.kind(), form, check.errors(), person, locale)
                    .addAttribute("id", id)
                    .addAttribute("version", (long) version)
                    .addAttribute("seenBy", seenBy(caseId, fact.kind(), id))
                    .addAttribute("other", null));
        }
        try {
            facts.change(caseId, id, version, mended.get());
        } catch (FactChanged changed) {
            response.setStatus(409);
            LifeScene now = facts.toMend(caseId, id);
            Fact other = fact(now, id);
            FactWords words = words(locale);
            Errors errors = Errors.none().add(words.text("life.changed"));
            return view(form(model, now, fact.kind(), form, errors, person, locale)
                    .addAttribute("id", id)
                    .addAttribute("version", (long) other.version())
                    .addAttribute("seenBy", seenBy(caseId, fact.kind(), id))
                    .addAttribute("other", LaneInWords.line(now, other, person.id(), words)));
        }
        return "redirect:/cases/" + caseId + "/timeline?done=life.mended";
    }

    @GetMapping("/{id}/removal")
    String ask(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        return removal(caseId, id, Errors.none(), person, locale, model);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            facts.remove(caseId, id, version);
        } catch (FactChanged changed) {
            response.setStatus(409);
            Errors errors = Errors.none().add(words(locale).text("life.removal.changed"));
            return removal(caseId, id, errors, person, locale, model);
        } catch (FactInUse leanedOn) {
            response.setStatus(422);
            Errors errors = Errors.none().add(words(locale).text("life.removal.in_use"));
            return removal(caseId, id, errors, person, locale, model);
        } catch (NotYours missing) {
            if (removals.of(caseId, LifeFacts.WHAT, id).isEmpty()) {
                throw missing;
            }
        }
        return "redirect:/cases/" + caseId + "/timeline?done=life.removed";
    }

    private String removal(UUID caseId, UUID id, Errors errors, Person person, Locale locale, Model model) {
        LifeScene scene = facts.toMend(caseId, id);
        Fact fact = fact(scene, id);
        model.addAttribute("scene", scene)
                .addAttribute("fact", LaneInWords.line(scene, fact, person.id(), words(locale)))
                .addAttribute("version", (long) fact.version())
                .addAttribute("errors", errors);
        return "casework/life/removal";
    }

    private Model form(
            Model model, LifeScene scene, FactKind kind, FactForm form, Errors errors, Person person, Locale locale) {
        return model.addAttribute("scene", scene)
                .addAttribute("kind", kind)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("fields", desk.fields(scene, kind, person.professional(), locale))
                .addAttribute("people", FactDesk.people(scene))
                .addAttribute("audience", person.professional() ? items.audience(scene.caseId()) : null)
                .addAttribute("view", person.professional() ? "casework/life/fact" : "casework/life/familyFact");
    }

    /** For whom a fact is that stands already; only for who works in the case. */
    private @Nullable VisibleItem seenBy(UUID caseId, FactKind kind, UUID id) {
        return VisibleItem.Kind.of("life_" + kind.code())
                .flatMap(known -> items.find(caseId, known, id.toString()))
                .orElse(null);
    }

    private static String view(Model page) {
        return String.valueOf(page.getAttribute("view"));
    }

    private static List<FactKind> offered(Person person) {
        return person.professional() ? List.of(FactKind.values()) : FactKind.OF_FAMILIES;
    }

    private static FactForm typed(Map<String, String> sent, Person person) {
        FactForm typed = FactForm.of(sent);
        if (!person.professional()) {
            typed.values().put("told_by", person.id().toString());
            typed.values().put("visible_to", "all");
            typed.values().remove("whereabouts_of");
            typed.values().remove("told_by_text");
        }
        return typed;
    }

    private static Fact fact(LifeScene scene, UUID id) {
        return scene.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours("fact", scene.caseId()));
    }

    private FactCheck check(LifeScene scene, Locale locale) {
        return desk.check(scene, locale);
    }

    private FactWords words(Locale locale) {
        return new FactWords(messages, locale);
    }
}
