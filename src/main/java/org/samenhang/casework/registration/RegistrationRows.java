package org.samenhang.casework.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads registrations out of rows. */
final class RegistrationRows {

    /** All there is of registrations the caller may see; a condition and an order follow. */
    static final String SELECT = """
            select r.*, s.must_not_meet, s.secret_address, s.text as safety
              from registration r
              left join registration_safety s on s.registration_id = r.id
            """;

    private RegistrationRows() {}

    static Registration read(ResultSet row, int number) throws SQLException {
        RegistrantKind kind =
                RegistrantKind.of(row.getString("registrant_kind")).orElseThrow();
        Voice voice = Voice.of(row.getString("voice"));
        String step = row.getString("step");
        return new Registration(
                row.getObject("id", UUID.class),
                State.of(row.getString("state")),
                voice,
                kind,
                row.getObject("registrant_person", UUID.class),
                answers(row),
                step == null ? Part.of(voice, kind).getFirst().name() : step,
                Objects.requireNonNull(at(row, "saved_at")),
                row.getObject("registered_on", LocalDate.class),
                at(row, "submitted_at"),
                moment(row, "opened"),
                moment(row, "returned"),
                row.getString("return_reason"),
                at(row, "withdrawn_at"),
                moment(row, "taken_on"),
                row.getObject("case_id", UUID.class),
                row.getObject("consultation_id", UUID.class));
    }

    private static Answers answers(ResultSet row) throws SQLException {
        Map<Question, String> given = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String answer = switch (question.kind()) {
                case YES_NO -> yesOrNo(row, question);
                case TICK -> "ja".equals(yesOrNo(row, question)) ? "ja" : null;
                case BORN ->
                    Born.written(
                            row.getObject("youth_born_on", LocalDate.class),
                            row.getObject("youth_born_year", Integer.class));
                default -> row.getString(question.code());
            };
            if (answer != null) {
                given.put(question, answer);
            }
        }
        return Answers.of(given);
    }

    private static @Nullable String yesOrNo(ResultSet row, Question question) throws SQLException {
        Boolean yes = row.getObject(question.code(), Boolean.class);
        return yes == null ? null : yes ? "ja" : "nee";
    }

    private static Registration.@Nullable Moment moment(ResultSet row, String what) throws SQLException {
        Instant at = at(row, what + "_at");
        UUID by = row.getObject(what + "_by", UUID.class);
        return at == null || by == null ? null : new Registration.Moment(at, by);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
