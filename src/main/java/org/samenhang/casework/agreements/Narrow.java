package org.samenhang.casework.agreements;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what a form sends within the case it was sent to. */
final class Narrow {

    private Narrow() {}

    /** The person, when they take or took part in the case. */
    static Optional<UUID> person(JdbcClient db, UUID caseFile, @Nullable UUID person) {
        return person == null
                ? Optional.empty()
                : db.sql("select person_id from participation where case_id = :case and person_id = :person limit 1")
                        .param("case", caseFile)
                        .param("person", person)
                        .query(UUID.class)
                        .optional();
    }

    /** Whose whereabouts it gives away; the team alone says so, of who takes or took part. */
    static @Nullable UUID whereabouts(JdbcClient db, CaseFile file, @Nullable UUID person) {
        return file.place().team() ? person(db, file.id(), person).orElse(null) : null;
    }

    /** Nobody writes what they can't read back. */
    static String to(String visibleTo, CaseFile file) {
        return visibleTo.equals("team") && !file.place().team() ? "professionals" : visibleTo;
    }

    /** Takes one row away, when it is as the caller read it. */
    static void remove(JdbcClient.StatementSpec delete, UUID caseFile, UUID id, long version) {
        if (delete.param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 0) {
            throw new Mendable.MeanwhileChanged();
        }
    }
}
