package org.samenhang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.Duty;
import org.samenhang.access.Person;
import org.samenhang.access.settings.Adviser;
import org.samenhang.access.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes what every page knows around its own content out of the request. */
@Component
class Pages {

    /** Query parameter after a redirect that names, by key, what was just done. */
    static final String DONE = "done";

    private static final Pattern OUTSIDE_DOOR = Pattern.compile("/(?:shared|adding)/([0-9a-f]{64})");
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final MessageSource messages;
    private final Settings settings;

    Pages(MessageSource messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Page of(HttpServletRequest request) {
        Person person = SessionFilter.person(request);
        Locale locale = RequestContextUtils.getLocale(request);
        LookingAs asAnother = LookingAs.on(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                messages,
                locale,
                request.getRequestURI(),
                person == null ? null : person.name(),
                person == null ? null : person.title(),
                person == null ? null : person.regionName(),
                person == null || asAnother != null ? List.of() : nav(person, request.getRequestURI(), locale),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                person != null && !person.professional(),
                done(request.getParameter(DONE), locale),
                adviser(person, request.getRequestURI()),
                asAnother == null ? null : asAnother.casePath(),
                theme(request));
    }

    private List<NavItem> nav(Person person, String path, Locale locale) {
        List<NavItem> items = new ArrayList<>();
        if (person.professional()) {
            boolean team = person.has(Duty.PROCESS_DIRECTOR)
                    || person.has(Duty.INTAKE)
                    || person.has(Duty.CHAIR)
                    || person.has(Duty.EXPERT);
            if (team) {
                items.add(item("/work", "web.nav.work", path, locale));
            }
            items.add(item("/cases", "web.nav.cases", path, locale));
            items.add(item("/registrations", "web.nav.registrations", path, locale));
            items.add(item("/question-analyses", "question_analysis.list.title", path, locale));
            if (team) {
                items.add(item("/consultations", "web.nav.consultations", path, locale));
                items.add(item("/meetings", "web.nav.meetings", path, locale));
            }
            if (team || person.has(Duty.CARE_ADVISER)) {
                items.add(item("/places", "web.nav.places", path, locale));
            }
            if (person.has(Duty.PROCESS_DIRECTOR) || person.has(Duty.CHAIR) || person.has(Duty.ANALYST)) {
                items.add(item("/monitor", "web.nav.monitor", path, locale));
            }
            if (person.has(Duty.PRIVACY_OFFICER)) {
                items.add(item("/privacy/emergencies", "web.nav.emergencies", path, locale));
                items.add(item("/privacy/questions", "web.nav.questions", path, locale));
            }
            if (!team && (person.has(Duty.CARE_ADVISER) || person.has(Duty.ANALYST))) {
                items.add(item("/themes", "web.nav.themes", path, locale));
            }
            if (person.has(Duty.ADMINISTRATOR) || person.has(Duty.ANALYST)) {
                items.add(item("/instruments", "web.nav.instruments", path, locale));
            }
            if (person.has(Duty.ADMINISTRATOR)) {
                items.add(item("/people", "web.nav.people", path, locale));
            }
            if (person.has(Duty.PRIVACY_OFFICER)) {
                items.add(item("/retention", "web.nav.retention", path, locale));
            }
            if (person.has(Duty.ADMINISTRATOR) || person.has(Duty.PRIVACY_OFFICER)) {
                items.add(item("/settings", "web.nav.settings", path, locale));
            }
        }
        return items;
    }

    private NavItem item(String href, String key, String path, Locale locale) {
        return new NavItem(
                href, messages.getMessage(key, null, locale), path.equals(href) || path.startsWith(href + "/"));
    }

    private @Nullable String done(@Nullable String key, Locale locale) {
        return key == null || !key.matches("[a-z_.]{1,60}")
                ? null
                : messages.getMessage("done." + key, null, null, locale);
    }

    /** For families and guests; a page on which it is missing is better than none. */
    private @Nullable Adviser adviser(@Nullable Person person, String path) {
        Matcher door = OUTSIDE_DOOR.matcher(path);
        if (!door.matches() && (Call.current().token() == null || person != null && person.professional())) {
            return null;
        }
        try {
            Adviser adviser = door.matches() ? settings.adviserAtDoor(door.group(1)) : settings.adviser();
            return adviser.isKnown() ? adviser : null;
        } catch (RuntimeException unreachable) {
            LOG.warn("The adviser could not be read: {}", unreachable.getClass().getSimpleName());
            return null;
        }
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null
                        && (cookie.getValue().equals("dark")
                                || cookie.getValue().equals("light"))
                ? cookie.getValue()
                : null;
    }
}
