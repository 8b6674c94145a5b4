package org.samenhang.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.NotYours;
import org.samenhang.access.People;
import org.samenhang.access.Person;
import org.samenhang.access.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Gives the request its call, and, when the session is good, its person. */
class SessionFilter extends OncePerRequestFilter {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** What opens a link for somebody outside stands in no log. */
    private static final Pattern LINK = Pattern.compile("[0-9a-fA-F]{64}");

    /** On the youth's own page nobody is recognised, even who is signed in: whether they use it is theirs to tell. */
    private static final String OWN_WAY =
            "/eigen-weg(/(en|(en/)?(ernaast|school|account|shared|[a-z]+\\.(json|js|pdf|txt))))?";

    private static final Pattern STATIC =
            Pattern.compile("/(css|js|fonts|icons|own-way|assets)/.*|/favicon\\.(svg|ico)|/health|" + OWN_WAY);

    /** Letters of the youth's own device. */
    private static final Pattern OWN_WAY_LETTERS = Pattern.compile("/eigen-weg/vault(/[a-z]+)*");

    /** Only a page of ours can send it: another site would have to ask first, and is not answered. */
    private static final String OWN_WAY_LETTER = "X-Own-Way";

    private final People people;
    private final SessionCookie cookie;
    private final Threshold threshold;

    SessionFilter(People people, SessionCookie cookie, Threshold threshold) {
        this.people = people;
        this.cookie = cookie;
        this.threshold = threshold;
    }

    /** Who is signed in on this request; null when nobody is. */
    static @Nullable Person person(HttpServletRequest request) {
        return (Person) request.getAttribute(Person.class.getName());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (OWN_WAY_LETTERS.matcher(request.getRequestURI()).matches()) {
            if (request.getHeader(OWN_WAY_LETTER) != null) {
                CsrfFilter.skipRequest(request);
            }
            return true;
        }
        return STATIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Cookie held = WebUtils.getCookie(request, SessionCookie.NAME);
        String token = held == null || held.getValue().isBlank() ? null : held.getValue();
        Optional<LookingAs> asAnother = LookingAs.of(request);
        if (asAnother.isPresent() && asAnother.get().changes()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, asAnother.get().path() + "?done=looking_as.closed");
            return;
        }
        HttpServletRequest asked =
                asAnother.<HttpServletRequest>map(looking -> looking).orElse(request);
        Call call = new Call(
                token,
                UUID.randomUUID(),
                accessPoint(request),
                client(request),
                asAnother.isPresent() ? "preview" : "treatment",
                asAnother.map(LookingAs::whom).orElse(null));
        try (Call.Serving serving = call.serve()) {
            if (token != null && !recognise(asked, response)) {
                return;
            }
            chain.doFilter(asked, response);
        } catch (InvalidParameterException unreadable) {
            threshold.turnAway(new UnreadForm(asked), response, unreadable);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private boolean recognise(HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> person;
        try {
            person = people.me();
            if (person.isPresent()) {
                cookie.keepAlive(Call.current().token());
            }
        } catch (RuntimeException unreachable) {
            threshold.turnAway(request, response, unreachable);
            return false;
        }
        LookingAs asAnother = LookingAs.on(request);
        if (asAnother != null && person.isEmpty()) {
            threshold.turnAway(
                    request, response, new NotYours("preview", asAnother.whom().caseFile()));
            return false;
        }
        person.ifPresent(known -> {
            request.setAttribute(Person.class.getName(), known);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, null, List.of()));
            SecurityContextHolder.setContext(context);
            // known to this request already, so that it is not taken for a new sign-in that ends the proof of open
            // forms
            new RequestAttributeSecurityContextRepository().saveContext(context, request, response);
        });
        return true;
    }

    private static String accessPoint(HttpServletRequest request) {
        String path = LINK.matcher(ID.matcher(request.getRequestURI()).replaceAll("{id}"))
                .replaceAll("{link}");
        return request.getMethod() + " " + path.substring(0, Math.min(path.length(), 120));
    }

    private static String client(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 120));
    }
}
