package org.samenhang.teamwork;

import java.util.List;
import java.util.Locale;
import org.samenhang.casework.StopPressed;
import org.samenhang.interchange.Post;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls who is to sit together because of a stop: that something waits, without a name or a word of it. */
@Component
class StopsTold {

    private final JdbcClient db;
    private final Post post;

    StopsTold(JdbcClient db, Post post) {
        this.db = db;
        this.post = post;
    }

    @EventListener
    void pressed(StopPressed stop) {
        List<String[]> called = db.sql("""
                        select distinct p.email, p.language from person p
                         where p.email is not null and p.kind = 'professional' and (p.left_at is null or p.left_at > now())
                           and p.id <> (select me())
                           and (exists (select from participation t where t.case_id = :case and t.person_id = p.id
                                           and t.role in ('process_director', 'chair') and t.from_at <= now()
                                           and (t.until_at is null or t.until_at > now()))
                                or not :chair and exists (select from core_member m where m.case_id = :case and m.person_id = p.id
                                                             and m.ended_on is null))
                        """)
                .param("case", stop.caseFile())
                .param("chair", stop.toChair())
                .query((row, number) -> new String[] {row.getString("email"), row.getString("language")})
                .list();
        called.stream()
                .filter(one -> Post.isAddress(one[0]))
                .forEach(one -> post.notice(one[0], Locale.of(one[1]), "/cases"));
    }
}
