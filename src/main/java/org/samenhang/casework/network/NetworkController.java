package org.samenhang.casework.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.NetworkPicture;
import org.samenhang.casework.SentBack;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The network map: looked at together, somebody put on it at a time. */
@Controller
class NetworkController {

    private static final int MOST = 120;

    private final NetworkMembers members;
    private final MessageSource messages;

    NetworkController(NetworkMembers members, MessageSource messages) {
        this.members = members;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/network")
    String show(@PathVariable UUID id, Locale locale, Model model) {
        NetworkPage page = members.read(id);
        FilledForm form = form(FilledForm.blank("network", messages, locale).with("visibleTo", "all"), page);
        return view(page, form, Errors.none(), UUID.randomUUID(), locale, model);
    }

    @PostMapping("/cases/{id}/network")
    String add(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        NetworkPage page = members.read(id);
        FilledForm form = checked(FilledForm.of("network", typed, messages, locale), page);
        form.check(page.members().size() < MOST, "name", "network.full", MOST);
        if (!form.isGood()) {
            return view(page, form, SentBack.toMend(form, response), object, locale, model);
        }
        members.add(id, read(form, object, "all", 0));
        return "redirect:/cases/" + id + "/network?done=network.added#add";
    }

    @GetMapping("/cases/{id}/network/{around}")
    String open(@PathVariable UUID id, @PathVariable("around") UUID member, Locale locale, Model model) {
        NetworkPage page = members.toMend(id, member);
        NetworkMember one = one(page, member);
        FilledForm form = FilledForm.blank("network", messages, locale)
                .with("name", one.name())
                .with("area", one.area())
                .with("nearness", one.nearness())
                .with("gives", one.gives())
                .with("asks", one.asks())
                .with("visibleTo", one.visibleTo())
                .with("whereabouts", Audience.said(one.whereaboutsOf()));
        return mend(page, member, form(form, page), Errors.none(), one.version(), model);
    }

    @PostMapping("/cases/{id}/network/{around}")
    String mend(
            @PathVariable UUID id,
            @PathVariable("around") UUID member,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        NetworkPage page = members.toMend(id, member);
        FilledForm form = checked(FilledForm.of("network", typed, messages, locale), page);
        if (!form.isGood()) {
            return mend(page, member, form, SentBack.toMend(form, response), version, model);
        }
        if (members.mend(id, read(form, member, one(page, member).visibleTo(), version))) {
            return "redirect:/cases/" + id + "/network?done=network.mended";
        }
        NetworkPage now = members.toMend(id, member);
        NetworkMember theirs = one(now, member);
        form.theirs("name", theirs.name()).theirs("gives", theirs.gives()).theirs("asks", theirs.asks());
        return mend(now, member, form, SentBack.meanwhile(form, response), theirs.version(), model);
    }

    @PostMapping("/cases/{id}/network/{around}/removal")
    String remove(@PathVariable UUID id, @PathVariable("around") UUID member) {
        return "redirect:/cases/" + id + "/network?done=network." + (members.remove(id, member) ? "removed" : "held");
    }

    private FilledForm form(FilledForm form, NetworkPage page) {
        form.line("name")
                .choice("area", form.options("network.area", NetworkPicture.AREAS))
                .choice("nearness", form.options("network.near", NetworkPicture.NEAR))
                .optionalLine("gives")
                .optionalLine("asks");
        if (page.file().place().works()) {
            form.visibility(page.file().place());
            if (page.audience().asksWhereabouts()) {
                form.whereabouts(page.audience());
            }
        }
        return form;
    }

    private FilledForm checked(FilledForm form, NetworkPage page) {
        form(form, page);
        return form.check(form.lineOf("name").length() <= 60, "name", "network.long", 60);
    }

    private static NetworkMember read(FilledForm form, UUID id, String otherwise, int version) {
        return new NetworkMember(
                id,
                form.lineOf("name"),
                form.chosen("area", "family"),
                Integer.parseInt(form.chosen("nearness", "2")),
                form.lineOf("gives"),
                form.lineOf("asks"),
                form.chosen("visibleTo", otherwise),
                form.idOf("whereabouts"),
                true,
                version);
    }

    private String view(NetworkPage page, FilledForm form, Errors errors, UUID object, Locale locale, Model model) {
        model.addAttribute("seen", page)
                .addAttribute("fields", form.questions())
                .addAttribute("errors", errors)
                .addAttribute("object", object)
                .addAttribute("drawing", page.members().isEmpty() ? "" : drawing(page, locale));
        return "casework/network/network";
    }

    private String drawing(NetworkPage page, Locale locale) {
        return NetworkPicture.svg(
                page.file().youthFirstName(),
                messages.getMessage("network.title", new Object[] {page.file().youthFirstName()}, locale),
                page.members().stream()
                        .map(one -> NetworkPicture.Around.said(
                                one.name(), one.area(), one.nearness(), one.gives(), one.asks()))
                        .toList(),
                messages,
                locale);
    }

    private String text(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    private static String mend(
            NetworkPage page, UUID member, FilledForm form, Errors errors, int version, Model model) {
        model.addAttribute(
                        "form",
                        FormPage.of(
                                page.file(),
                                "people",
                                "/network/" + member,
                                "/network",
                                form,
                                errors,
                                Map.of("version", Integer.toString(version))))
                .addAttribute("removal", page.file().path() + "/network/" + member + "/removal")
                .addAttribute("what", "member");
        return "casework/kin/mend";
    }

    private static NetworkMember one(NetworkPage page, UUID id) {
        return page.members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(NetworkMembers.WHAT, page.file().id()));
    }
}
