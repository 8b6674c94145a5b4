package org.samenhang.analysis.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells a screen that what it shows changed, and who is here: as a stream of events, or when asked. It says nothing of what
 * changed; the screen fetches that, under its own rights.
 */
@Controller
class StreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** A screen that only asks is kept open by nobody. */
    private static final UUID NO_NODE = new UUID(0, 0);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Hub hub;
    private final Sights sights;
    private final Clock clock;

    StreamController(Hub hub, Sights sights, Clock clock) {
        this.hub = hub;
        this.sights = sights;
        this.clock = clock;
    }

    /**
     * Runs as long as the screen is open, on a virtual thread that sleeps; between two events it holds no connection and no
     * transaction. Whoever asks for something else than events gets the state once.
     *
     * @param since the fingerprint of what the page shows
     * @param lastEvent the fingerprint of the last event it got before the line was lost
     */
    @GetMapping("/cases/{caseFile}/analysis/stream")
    void stream(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String view,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent,
            @RequestHeader(name = "Accept", defaultValue = "") String accept,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        UUID named = id(screen);
        sights.open(caseFile, named);
        Call call = Call.current();
        if (call.looksAs() != null) {
            // Somebody who looks as another is no watcher, and the other is not here.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        boolean room = view.equals("meeting");
        if (!accept.contains("text/event-stream")) {
            Sight now = sights.own(caseFile, room);
            write(response.getOutputStream(), event("change", now.pulse(), "{}"));
            return;
        }
        UUID at = named == null ? UUID.randomUUID() : named;
        try (Watch watch = hub.watch(
                caseFile,
                person.id(),
                at,
                Objects.requireNonNull(call.token()),
                room,
                lastEvent == null || lastEvent.isBlank() ? since : lastEvent)) {
            follow(watch, response.getOutputStream());
        } catch (IOException closed) {
            // The reader went away.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Watch watch, OutputStream out) throws IOException, InterruptedException {
        write(out, "retry: 1500\n\n");
        while (true) {
            Watch.News news = watch.next(patience(watch));
            if (news.gone()) {
                write(out, event("gone", null, "{}"));
                return;
            }
            if (news.present() != null) {
                write(out, event("present", null, news.present()));
            }
            if (news.pulse() != null) {
                write(out, event("change", news.pulse(), "{}"));
            }
            if (news.ended()) {
                return;
            }
            if (news.present() == null && news.pulse() == null) {
                write(out, event("beat", null, "{}"));
            }
            Instant until = watch.until();
            if (until != null && !until.isAfter(clock.instant())) {
                hub.ask(watch.caseFile());
            }
        }
    }

    /** Until the next heartbeat, or until the right to look ends by itself. */
    private Duration patience(Watch watch) {
        Instant until = watch.until();
        if (until == null) {
            return HEARTBEAT;
        }
        Duration left = Duration.between(clock.instant(), until).plusMillis(50);
        return left.compareTo(HEARTBEAT) > 0 ? HEARTBEAT : left.isPositive() ? left : Duration.ofMillis(200);
    }

    /** The same for a browser that can't keep a stream open. */
    @GetMapping("/cases/{caseFile}/analysis/pulse")
    ResponseEntity<String> pulse(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String view,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        UUID at = id(screen);
        if (at != null) {
            sights.arrive(caseFile, at, NO_NODE);
        }
        Sight now = sights.own(caseFile, view.equals("meeting"));
        if (now.isGone()) {
            throw new NotYours("analysis", caseFile);
        }
        String tag = '"' + now.pulse() + "." + Integer.toHexString(now.present().hashCode()) + '"';
        if (tag.equals(known)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"pulse\":\"" + now.pulse() + "\",\"present\":" + now.present() + "}");
    }

    /** Somebody types, in the line or in a statement. */
    @PostMapping("/cases/{caseFile}/analysis/typing")
    ResponseEntity<Void> typing(
            @PathVariable UUID caseFile,
            @RequestParam(defaultValue = "") String screen,
            @RequestParam(defaultValue = "") String place) {
        if (sights.own(caseFile, false).isGone()) {
            throw new NotYours("analysis", caseFile);
        }
        UUID at = id(screen);
        if (at != null) {
            sights.type(caseFile, at, place.equals("line") || ID.matcher(place).matches() ? place : null);
        }
        return ResponseEntity.noContent().build();
    }

    private static String event(String name, @Nullable String id, String data) {
        return "event: " + name + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: " + data + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
