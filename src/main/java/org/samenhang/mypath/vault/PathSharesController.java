package org.samenhang.mypath.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.store.Crowd;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Sharing from a closed box: the owner's device on one side, the browser of who was invited on the other. */
@Controller
class PathSharesController {

    private final PathShares shares;
    private final Crowd crowd;

    PathSharesController(PathShares shares, Crowd crowd) {
        this.shares = shares;
        this.crowd = crowd;
    }

    @PostMapping("/eigen-weg/vault/shares")
    ResponseEntity<Map<String, @Nullable Object>> make(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        String made = shares.make(
                letter.secret("auth"),
                letter.id("share"),
                letter.secret("knockHash"),
                letter.day("endsOn"),
                letter.bytes("note", 28, Letter.NOTE),
                Boolean.TRUE.equals(letter.flagOrNull("writes")));
        return switch (made) {
            case "made" ->
                Answer.with("version", 0).and("today", shares.today()).ok();
            case "closed" -> gone("closed");
            default -> Answer.with("reason", made).and("today", shares.today()).as(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/eigen-weg/vault/shares/giving")
    ResponseEntity<Map<String, @Nullable Object>> put(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        return shares.put(
                        letter.secret("auth"),
                        letter.id("share"),
                        letter.number("version"),
                        letter.bytesOrNull("body", 28, Letter.SHARED),
                        letter.bytes("note", 28, Letter.NOTE),
                        letter.flagOrNull("writes"))
                .map(put -> put.state().equals("put")
                        ? Answer.with("version", put.version()).ok()
                        : Answer.with("reason", "newer")
                                .and("version", put.version())
                                .and("readerKey", put.readerKey())
                                .and("note", put.note())
                                .as(HttpStatus.CONFLICT))
                .orElseGet(() -> gone("gone"));
    }

    @PostMapping("/eigen-weg/vault/shares/ending")
    ResponseEntity<Map<String, @Nullable Object>> end(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        boolean ended = shares.end(letter.secret("auth"), letter.id("share"));
        return ended ? Answer.with("ended", true).ok() : gone("gone");
    }

    @PostMapping("/eigen-weg/vault/shares/knocking")
    ResponseEntity<Map<String, @Nullable Object>> knock(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        UUID share = letter.id("share");
        byte[] knock = letter.secret("knock");
        byte[] readerHash = letter.secret("readerHash");
        byte[] readerKey = letter.bytes("readerKey", 28, 400);
        if (crowd.isTooMuch("knock", request.getRemoteAddr())) {
            return Answer.reason(HttpStatus.TOO_MANY_REQUESTS, "wait");
        }
        String state = shares.knock(share, knock, readerHash, readerKey);
        if (state.equals("in")) {
            return Answer.with("state", "in").ok();
        }
        crowd.note("knock", request.getRemoteAddr());
        return state.equals("used") ? Answer.reason(HttpStatus.CONFLICT, "used") : gone("gone");
    }

    @PostMapping("/eigen-weg/vault/shares/reading")
    ResponseEntity<Map<String, @Nullable Object>> read(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        return shares.read(
                        letter.id("share"),
                        letter.secret("reader"),
                        letter.number("since"),
                        letter.numberOrZero("sinceLines"))
                .map(reading -> Answer.with("version", reading.version())
                        .and("endsOn", reading.endsOn())
                        .and("body", reading.body())
                        .and("writes", reading.mayWrite())
                        .and("linesVersion", reading.lines().version())
                        .and("lines", reading.lines().closed())
                        .ok())
                .orElseGet(() -> gone("gone"));
    }

    /** Writing along in the step plan, or the owner taking a line of it away. */
    @PostMapping("/eigen-weg/vault/shares/writing")
    ResponseEntity<Map<String, @Nullable Object>> write(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        return shares.write(
                        letter.id("share"),
                        letter.secretOrNull("auth"),
                        letter.secretOrNull("reader"),
                        letter.number("version"),
                        letter.bytes("lines", 28, Letter.LINES))
                .map(written -> switch (written.state()) {
                    case "put" ->
                        Answer.with("version", written.lines().version()).ok();
                    case "newer" ->
                        Answer.with("reason", "newer")
                                .and("version", written.lines().version())
                                .and("lines", written.lines().closed())
                                .as(HttpStatus.CONFLICT);
                    default -> Answer.reason(HttpStatus.FORBIDDEN, "unwritable");
                })
                .orElseGet(() -> gone("gone"));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> gone(String reason) {
        return Answer.reason(HttpStatus.NOT_FOUND, reason);
    }
}
