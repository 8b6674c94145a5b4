package org.samenhang.mypath.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.store.Crowd;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a device keeps and fetches its closed box. Every letter carries its own secret: there is no session and no cookie. */
@Controller
class VaultController {

    private final Vaults vaults;
    private final PathShares shares;
    private final Crowd crowd;

    VaultController(Vaults vaults, PathShares shares, Crowd crowd) {
        this.vaults = vaults;
        this.shares = shares;
        this.crowd = crowd;
    }

    @PostMapping("/eigen-weg/vault")
    ResponseEntity<Map<String, @Nullable Object>> make(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        Vaults.Sealed sealed = letter.sealed();
        byte[] device = letter.secretOrNull("device");
        if (crowd.isTooMuch("make", request.getRemoteAddr())) {
            return Answer.reason(HttpStatus.TOO_MANY_REQUESTS, "wait");
        }
        crowd.note("make", request.getRemoteAddr());
        return switch (vaults.make(sealed, device)) {
            case "made" ->
                Answer.with("version", 1).and("today", shares.today()).ok();
            case "taken" -> Answer.reason(HttpStatus.CONFLICT, "taken");
            default -> Answer.reason(HttpStatus.SERVICE_UNAVAILABLE, "away");
        };
    }

    /** Opens it for who shows the secret of the passphrase or of the words; with what is shared, for the former. */
    @PostMapping("/eigen-weg/vault/opening")
    ResponseEntity<Map<String, @Nullable Object>> open(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        byte[] secret = letter.secret("auth");
        if (crowd.isTooMuch("open", request.getRemoteAddr())) {
            return Answer.reason(HttpStatus.TOO_MANY_REQUESTS, "wait");
        }
        Vaults.Opened opened = vaults.open(secret, letter.number("since"), letter.secretOrNull("device"))
                .orElse(null);
        if (opened == null) {
            if (vaults.isSignedOut(secret)) {
                return Answer.reason(HttpStatus.NOT_FOUND, "out");
            }
            crowd.note("open", request.getRemoteAddr());
            return closed();
        }
        List<Map<String, @Nullable Object>> listed = new ArrayList<>();
        for (PathShares.Shared share : shares.of(secret)) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", share.id());
            one.put("endsOn", Answer.readable(share.endsOn()));
            one.put("version", share.version());
            one.put("readerKey", Answer.readable(share.readerKey()));
            one.put("note", Answer.readable(share.note()));
            one.put("linesVersion", share.lines().version());
            one.put("lines", Answer.readable(share.lines().closed()));
            listed.add(one);
        }
        return Answer.with("byWords", opened.byWords())
                .and("format", opened.format())
                .and("version", opened.version())
                .and("wrapped", opened.wrapped())
                .and("body", opened.body())
                .and("shares", listed)
                .and("today", shares.today())
                .ok();
    }

    @PostMapping("/eigen-weg/vault/saving")
    ResponseEntity<Map<String, @Nullable Object>> save(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        return vaults.save(letter.secret("auth"), letter.number("version"), letter.bytes("body", 28, Letter.BODY))
                .map(VaultController::standing)
                .orElseGet(VaultController::closed);
    }

    /** New passphrase, new words, new key: every other device is out. */
    @PostMapping("/eigen-weg/vault/renewal")
    ResponseEntity<Map<String, @Nullable Object>> renew(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        byte[] secret = letter.secret("auth");
        if (crowd.isTooMuch("open", request.getRemoteAddr())) {
            return Answer.reason(HttpStatus.TOO_MANY_REQUESTS, "wait");
        }
        Vaults.Standing standing = vaults.renew(
                        secret,
                        letter.number("version"),
                        letter.sealed(),
                        letter.notes(),
                        letter.secretOrNull("device"))
                .orElse(null);
        if (standing == null) {
            crowd.note("open", request.getRemoteAddr());
            return closed();
        }
        return standing(standing);
    }

    @PostMapping("/eigen-weg/vault/ending")
    ResponseEntity<Map<String, @Nullable Object>> end(HttpServletRequest request) throws IOException {
        return vaults.end(Letter.of(request).secret("auth"))
                ? Answer.with("ended", true).ok()
                : closed();
    }

    /** Signs out every other device, or with {@code others} false this one. */
    @PostMapping("/eigen-weg/vault/leaving")
    ResponseEntity<Map<String, @Nullable Object>> signOut(HttpServletRequest request) throws IOException {
        Letter letter = Letter.of(request);
        byte[] secret = letter.secret("auth");
        return vaults.signOut(secret, Boolean.TRUE.equals(letter.flagOrNull("others")))
                .map(count -> Answer.with("count", count).ok())
                .orElseGet(VaultController::closed);
    }

    private static ResponseEntity<Map<String, @Nullable Object>> standing(Vaults.Standing standing) {
        return switch (standing.state()) {
            case "newer" ->
                Answer.with("reason", "newer")
                        .and("version", standing.version())
                        .and("body", standing.body())
                        .as(HttpStatus.CONFLICT);
            case "taken" -> Answer.reason(HttpStatus.CONFLICT, "taken");
            default -> Answer.with("version", standing.version()).ok();
        };
    }

    /** A wrong secret, one from before it was renewed, a box that was deleted or forgotten: the same answer. */
    private static ResponseEntity<Map<String, @Nullable Object>> closed() {
        return Answer.reason(HttpStatus.NOT_FOUND, "closed");
    }
}
