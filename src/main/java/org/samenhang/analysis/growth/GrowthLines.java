package org.samenhang.analysis.growth;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Entrance;
import org.samenhang.analysis.FromLine;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines of the positive coherence. */
@Service
public class GrowthLines {

    private static final String WHAT = "growth_line";

    private final GrowthRows rows;
    private final JdbcClient db;
    private final Entrance entrance;
    private final Analyses analyses;
    private final Audiences audiences;
    private final FromLine statements;

    GrowthLines(
            GrowthRows rows,
            JdbcClient db,
            Entrance entrance,
            Analyses analyses,
            Audiences audiences,
            FromLine statements) {
        this.rows = rows;
        this.db = db;
        this.entrance = entrance;
        this.analyses = analyses;
        this.audiences = audiences;
        this.statements = statements;
    }

    /** What the guided page shows. */
    public record Page(Whole whole, List<GoodTime> good, List<GrowthLine> lines, Audience audience) {

        /** The lines of a kind about a good time, or about none. */
        public List<GrowthLine> of(LineKind kind, @Nullable UUID goodTime) {
            return lines.stream()
                    .filter(line -> line.kind() == kind && Objects.equals(line.good(), goodTime))
                    .toList();
        }

        /** All of a kind. */
        public List<GrowthLine> of(LineKind kind) {
            return lines.stream().filter(line -> line.kind() == kind).toList();
        }

        GrowthLine line(UUID id) {
            return lines.stream()
                    .filter(line -> line.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotYours(WHAT, whole.head().caseId()));
        }
    }

    /** A line as it is put down. */
    record LineSaid(
            LineKind kind,
            @Nullable UUID good,
            @Nullable UUID person,
            String whoText,
            String text,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    @Transactional
    Page read(UUID caseFile) {
        Whole whole = analyses.toWrite(caseFile);
        return new Page(whole, rows.good(caseFile), rows.of(caseFile, null), audiences.of(caseFile));
    }

    /** Puts one down; twice under one id is once. */
    @Transactional
    void add(UUID caseFile, UUID id, LineSaid said) {
        entrance.writes(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into growth_line (id, region_id, case_id, kind, good_id, person_id, who_text, text, visible_to,
                                                 whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :kind, :good, :person, nullif(:who, ''), :text, :visible,
                                :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", said.kind().code())
                .param("good", said.good())
                .param("person", said.person())
                .param("who", said.whoText())
                .param("text", said.text())
                .param("visible", said.visibleTo())
                .param("whereabouts", said.whereaboutsOf())
                .update();
    }

    /** Mends one; false when somebody else did meanwhile. */
    @Transactional
    boolean change(UUID caseFile, UUID id, String text, String visibleTo, @Nullable UUID whereaboutsOf, long version) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, id);
        return db.sql("""
                        update growth_line set text = :text, visible_to = :visible, whereabouts_of = :whereabouts, version = version + 1
                         where id = :id and case_id = :case and version = :version and withdrawn_at is null
                        """)
                        .param("text", text)
                        .param("visible", visibleTo)
                        .param("whereabouts", whereaboutsOf)
                        .param("id", id)
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Transactional
    void withdraw(UUID caseFile, UUID id) {
        entrance.writes(Action.DELETE, caseFile, WHAT, id);
        if (db.sql(
                                "update growth_line set withdrawn_at = now(), version = version + 1 where id = :id and case_id = :case")
                        .param("id", id)
                        .param("case", caseFile)
                        .update()
                == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Makes a statement of it; once it is one, pressing again changes nothing. False when the picture is full. */
    @Transactional
    boolean draw(UUID caseFile, UUID id) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, id);
        GrowthLine line = rows.of(caseFile, null).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        if (line.statement() != null) {
            return true;
        }
        UUID statement = statements.statement(
                caseFile,
                new FromLine.Line(
                        line.text(),
                        sphere(line, caseFile),
                        Effect.HELPS,
                        StatementKind.JUDGEMENT,
                        null,
                        line.person(),
                        line.visibleTo(),
                        line.whereaboutsOf()));
        if (statement == null) {
            return false;
        }
        db.sql(
                        "update growth_line set statement_id = :statement, version = version + 1 where id = :id and case_id = :case")
                .param("statement", statement)
                .param("id", id)
                .param("case", caseFile)
                .update();
        return true;
    }

    /** A movement belongs where its person does; the rest begins with the family, and can be moved. */
    private Sphere sphere(GrowthLine line, UUID caseFile) {
        if (line.kind() != LineKind.MOVEMENT) {
            return Sphere.FAMILY;
        }
        if (line.person() == null) {
            return Sphere.CARE;
        }
        String role = db.sql("""
                        select min(role) from participation where case_id = :case and person_id = :person and level = 1
                        """)
                .param("case", caseFile)
                .param("person", line.person())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single()
                .toLowerCase(Locale.ROOT);
        return switch (role) {
            case "youth" -> Sphere.YOUTH;
            case "parent" -> Sphere.FAMILY;
            case "network" -> Sphere.NETWORK;
            default -> Sphere.CARE;
        };
    }
}
