package org.samenhang.casework.registration;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.NotYours;
import org.samenhang.access.PaperCode;
import org.samenhang.access.PublicForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** People without an account: they begin a registration, and come back to it in the same browser or with their code. */
@Service
class Guests {

    /** How long a browser remembers a guest. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int BEGUN_FROM_PLACE = 10;
    private static final int BEGUN_IN_REGION = 300;
    private static final Duration BEGUN_WITHIN = Duration.ofHours(1);
    private static final int WRONG_CODES = 8;
    private static final Duration WRONG_WITHIN = Duration.ofMinutes(15);

    private final Drafts drafts;
    private final Door door;
    private final PaperCode codes;
    private final PublicForms forms;
    private final JdbcClient db;

    Guests(Drafts drafts, Door door, PaperCode codes, PublicForms forms, JdbcClient db) {
        this.drafts = drafts;
        this.door = door;
        this.codes = codes;
        this.forms = forms;
        this.db = db;
    }

    /** The name of a region; not found when there is none. */
    String region(String slug) {
        return db.sql("select name from regions() where slug = :slug")
                .param("slug", slug)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotYours("region", null));
    }

    /** Begins a registration; empty when too many were begun from this place or in this region. */
    Optional<Guest> begin(String region, RegistrantKind kind, String place) {
        region(region);
        if (forms.tooOften(region, "registration", place, BEGUN_FROM_PLACE, BEGUN_IN_REGION, BEGUN_WITHIN)) {
            return Optional.empty();
        }
        forms.note(region, "registration", place);
        UUID id = UUID.randomUUID();
        Guest guest = enter(region, id);
        try (Call.Serving serving = Call.current().with(guest.token()).serve()) {
            drafts.begin(id, kind, Voice.ofGuest(kind), PaperCode.hash(codes.of(id)));
        }
        return Optional.of(guest);
    }

    /** Comes back with a code. */
    Return comeBack(String region, String code, String place) {
        if (forms.tooOften(region, "code", place, WRONG_CODES, Integer.MAX_VALUE, WRONG_WITHIN)) {
            return new Return.Wait();
        }
        @Nullable
        UUID found = db.sql("select registration_of_code(:hash, :region)")
                .param("hash", PaperCode.hash(code))
                .param("region", region)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
        if (found == null) {
            forms.note(region, "code", place);
            return new Return.Unknown();
        }
        return new Return.In(enter(region, Objects.requireNonNull(found)));
    }

    /** The code of a guest's registration, to write down. */
    String code(UUID registration) {
        return codes.of(registration);
    }

    private Guest enter(String region, UUID registration) {
        return new Guest(
                door.openGuest(region, registration, REMEMBERED, Call.current().client()), registration);
    }

    /** A guest's new session. */
    record Guest(String token, UUID registration) {}

    /** How coming back with a code ended. */
    sealed interface Return {
        record In(Guest guest) implements Return {}

        record Unknown() implements Return {}

        /** Too many wrong codes from here; try again in a quarter of an hour. */
        record Wait() implements Return {}
    }
}
