package org.samenhang.casework.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.casework.CaseAsk;
import org.samenhang.casework.CaseAsks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who hands a role over, and who proposed it, how it stands: not answered yet, refused, or soon somebody else's. */
@Component
class HandoverAsks implements CaseAsks {

    private final JdbcClient db;
    private final Clock clock;

    HandoverAsks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<CaseAsk> waiting(List<UUID> cases) {
        return db.sql("""
                        select h.case_id, count(*)::int as count, min(h.proposed_at) as since,
                               case when h.answered_at is null then 'handover' when h.accepted then 'handover_ahead'
                                    else 'handover_refused' end as what
                          from handover h join participation p on p.id = h.participation_id
                         where h.case_id = any (:cases) and h.withdrawn_at is null and (select me()) in (h.from_person, h.by_person)
                           and (h.answered_at is null and coalesce(h.until_on >= :today, true) or h.begins_on > :today
                                or not h.accepted and (p.until_at is null or p.until_at > now()) and coalesce(h.until_on >= :today, true)
                                   and not exists (select from handover later where later.participation_id = h.participation_id
                                                      and later.case_id = h.case_id and later.proposed_at > h.proposed_at))
                         group by h.case_id, what
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new CaseAsk(
                        row.getObject("case_id", UUID.class),
                        row.getString("what"),
                        row.getInt("count"),
                        LocalDate.ofInstant(
                                Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                        .toInstant(),
                                clock.getZone()),
                        "/handovers"))
                .list();
    }
}
