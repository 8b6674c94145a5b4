package org.samenhang.casework.handover;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other open cases of the same family, of those the caller takes part in: by a parent who takes part in both, by a genogram in which
 * the youth of the one stands in that of the other, or because one person brought both in under one family name. Of a case the caller has no place in nothing is told.
 */
@Service
class Siblings {

    private final JdbcClient db;
    private final CaseFiles cases;

    Siblings(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<CaseFile> of(CaseFile file) {
        List<CaseFile> mine = cases.mine("handover").stream()
                .filter(one -> one.isOpen() && !one.id().equals(file.id()))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Set<UUID> family = db
                .sql("""
                        select o.case_id from participation p join participation o on o.person_id = p.person_id
                         where p.case_id = :case and p.role = 'parent' and o.case_id = any (:mine) and o.role = 'parent'
                           and (p.until_at is null or p.until_at > now()) and (o.until_at is null or o.until_at > now())
                        union
                        select c.id from kin k join case_file c on c.youth_id = k.person_id
                         where k.case_id = :case and c.id = any (:mine)
                        union
                        select k.case_id from kin k where k.case_id = any (:mine) and k.person_id = :youth
                        union
                        select o.case_id from registration r join registration o on o.case_id = any (:mine)
                         where r.case_id = :case and lower(trim(o.youth_family_name)) = lower(trim(r.youth_family_name))
                           and trim(r.youth_family_name) <> ''
                           and (o.registrant_person = r.registrant_person or lower(o.email) = lower(r.email) and r.email <> '')
                        """)
                .param("case", file.id())
                .param("youth", file.youthId())
                .param("mine", mine.stream().map(CaseFile::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        return mine.stream().filter(one -> family.contains(one.id())).toList();
    }
}
