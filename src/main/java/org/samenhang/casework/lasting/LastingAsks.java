package org.samenhang.casework.lasting;

import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.voice.VoicePage;
import org.springframework.stereotype.Component;

/** Tells whom it concerns what asks to be talked about. */
@Component
class LastingAsks implements CaseAsks {

    private static final String ASKS = """
            -- help that serves nothing: who directs, and who wrote it down
            select h.case_id, 'help_serves_none' as what, cast(null as date) as since, '/help' as page
              from tailored_help h
             where h.case_id = any (:cases) and h.status in ('planned', 'running') and h.statement_id is null
               and coalesce(h.serves, '') = ''
               and (h.by_person = (select me()) or h.case_id = any ((select directed())::uuid[]))
            union all
            -- a side path: who directs, who wrote it down, and who promised it
            select s.case_id, 'side_path', (s.made_at at time zone 'Europe/Amsterdam')::date, '/core-team'
              from course_step s left join agreement a on a.id = s.agreement_id and a.case_id = s.case_id
             where s.case_id = any (:cases) and s.principle_id is null and s.talked_on is null
               and ((select me()) in (s.by_person, a.who_id) or s.case_id = any ((select directed())::uuid[]))
            union all
            -- somebody carries too much alone: who directs, and they themselves
            select l.case_id, 'load_alone', h.held_on, '/core-team'
              from weekly_load l join weekly_hour h on h.id = l.hour_id and h.case_id = l.case_id
             where l.case_id = any (:cases) and l.load in ('heavy', 'too_heavy') and l.shared_with is null
               and (l.person_id = (select me()) or l.case_id = any ((select directed())::uuid[]))
               and not exists (select from weekly_load m join weekly_hour n on n.id = m.hour_id and n.case_id = m.case_id
                                where m.case_id = l.case_id and m.person_id = l.person_id and (n.held_on, m.id) > (h.held_on, l.id))
            union all
            -- silence towards a youth: who agreed to see them
            select r.case_id, 'contact_silent', coalesce(m.latest, r.from_on) + r.every_days, '/youth-wishes'
              from contact_rhythm r join case_file c on c.id = r.case_id
              left join lateral (select greatest(max(m.held_on), r.from_on) as latest from moment m
                                  where m.case_id = r.case_id and m.by_person = r.person_id and m.with_person = c.youth_id
                                    and m.kind <> 'note') m on true
             where r.case_id = any (:cases) and r.ended_on is null and r.person_id = (select me())
               and :today - coalesce(m.latest, r.from_on) > r.every_days
            union all
            -- pressure in a time of agreed rest: who directs
            select a.case_id, 'rest_pressed', max(n.on_day), '/youth-wishes'
              from agreed_rest a
              join lateral (select h.asked_on as on_day from tailored_help h where h.case_id = a.case_id and h.asked_on > a.from_on
                               and not h.family_asked
                            union all
                            select (b.made_at at time zone 'Europe/Amsterdam')::date from breakthrough b
                             where b.case_id = a.case_id and not b.family_asked and not passed_for_family(b.id, b.case_id)
                            union all
                            select o.asked_on from second_opinion o
                             where o.case_id = a.case_id and not o.family_asked and not passed_for_family(o.id, o.case_id)
                            union all
                            select w.weighed_on from step_weighing w
                             where w.case_id = a.case_id and not passed_for_family(w.id, w.case_id)) n on n.on_day > a.from_on
             where a.case_id = any (:cases) and a.ended_at is null and a.from_on <= :today and a.until_on >= :today
               and a.case_id = any ((select directed())::uuid[])
             group by a.id, a.case_id having count(*) >= """ + VoicePage.Rest.FELT_FROM + """

            union all
            -- a promise of somebody who no longer works here: who directs
            select a.case_id, 'owner_left', (p.left_at at time zone 'Europe/Amsterdam')::date, '/agreements'
              from agreement a join person p on p.id = a.who_id
             where a.case_id = any (:cases) and a.done_at is null and p.kind = 'professional' and p.left_at <= now()
               and a.case_id = any ((select directed())::uuid[])
            union all
            -- a consent withdrawn shortly before what it was for: who directs
            select c.case_id, 'consent_back', (c.withdrawn_at at time zone 'Europe/Amsterdam')::date, '/consents'
              from consent c
             where c.case_id = any (:cases) and c.withdrawn_at > now() - interval '7 days' and c.case_id = any ((select directed())::uuid[])
               and (c.about = 'sharing' and exists (select from outside_link k where k.case_id = c.case_id and k.kind = 'share' and k.ends_on >= :today
                                                       and k.withdrawn_at is null
                                                       and k.shut_at is null)
                    or c.about <> 'sharing' and exists (select from meeting m where m.case_id = c.case_id and m.state = 'planned'
                                                           and (c.object_id is null or c.object_id = m.id)
                                                           and m.starts_at between now() and now() + interval '7 days'))
            union all
            -- a wish of a youth with which nobody said what is done: who directs
            select w.case_id, 'wish_unanswered', min(w.said_on), '/youth-wishes'
              from wish w
             where w.case_id = any (:cases) and w.about is not null and w.said_on < :today - 14 and w.case_id = any ((select directed())::uuid[])
               and not exists (select from right_answer r where r.case_id = w.case_id and r.about = w.about and r.said_on >= w.said_on)
             group by w.case_id
            """;

    @Override
    public String asks() {
        return ASKS;
    }
}
