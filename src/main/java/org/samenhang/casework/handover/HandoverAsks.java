package org.samenhang.casework.handover;

import org.samenhang.casework.CaseAsks;
import org.springframework.stereotype.Component;

/** Tells who hands a role over, and who proposed it, how it stands: not answered yet, refused, or soon somebody else's. */
@Component
class HandoverAsks implements CaseAsks {

    @Override
    public String asks() {
        return """
                select h.case_id,
                       case when h.answered_at is null then 'handover' when h.accepted then 'handover_ahead' else 'handover_refused' end,
                       (h.proposed_at at time zone 'Europe/Amsterdam')::date, '/handovers'
                  from handover h join participation p on p.id = h.participation_id
                 where h.case_id = any (:cases) and h.withdrawn_at is null and (select me()) in (h.from_person, h.by_person)
                   and (h.answered_at is null and coalesce(h.until_on >= :today, true) or h.begins_on > :today
                        or not h.accepted and (p.until_at is null or p.until_at > now()) and coalesce(h.until_on >= :today, true)
                           and not exists (select from handover later where later.participation_id = h.participation_id
                                              and later.case_id = h.case_id and later.proposed_at > h.proposed_at))
                """;
    }
}
