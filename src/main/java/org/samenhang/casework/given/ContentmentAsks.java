package org.samenhang.casework.given;

import org.samenhang.casework.CaseAsks;
import org.springframework.stereotype.Component;

/** Reminds who directs a case to ask how content each is, when people look back: until somebody said it, or not asking was chosen. */
@Component
class ContentmentAsks implements CaseAsks {

    /**
     * Look backs of the cases {@code :cases} that came due in the two months before {@code :today}, for who directs them. An answer counts from a
     * fortnight before. What came due longer ago is not asked about any more.
     */
    static final String UNASKED = """
            select l.case_id, l.id, coalesce(l.held_on, l.due_on) as on_day from look_back l
             where l.case_id = any (:cases) and l.case_id = any ((select directed())::uuid[]) and l.called_off_at is null
               and coalesce(l.held_on, l.due_on) between :today - 60 and :today
               and not exists (select from contentment_aside a where a.case_id = l.case_id and a.look_back_id = l.id)
               and not exists (select from given_instrument g where g.case_id = l.case_id and g.kind = 'contentment'
                                  and (g.look_back_id = l.id
                                       or g.answered_on between coalesce(l.held_on, l.due_on) - 14 and coalesce(l.held_on, l.due_on) + 60))
            """;

    private static final String ASKS =
            "select case_id, 'contentment' as what, on_day as since, '/contentment' as page from (" + UNASKED
                    + ") unasked\n";

    @Override
    public String asks() {
        return ASKS;
    }
}
