package org.samenhang.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;

/** A registration that came in, put straight into the database. */
final class ARegistration {

    private ARegistration() {}

    static UUID cameIn(ARegion region, String kind, ARegion.@Nullable Somebody by) {
        return cameIn(
                region,
                kind,
                by,
                "Zij komt niet meer buiten. Hoe komt het dat niemand haar bereikt? Wij weten het niet.",
                null);
    }

    static UUID cameIn(
            ARegion region,
            String kind,
            ARegion.@Nullable Somebody by,
            String question,
            @Nullable String earlierNumber) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into registration (id, region_id, registrant_person, voice, registrant_kind, registrant_name,
                                                  registrant_relation, youth_first_name, youth_family_name, youth_born_on,
                                                  municipality, question, reason, earlier_number, registered_on,
                                                  submitted_at)
                        values (:id, :region, :by, 'professional', :kind, 'Janna Postma', 'intern begeleider', 'Fenna',
                                'de Wit', current_date - interval '13 years', 'Oldambt', :question, 'content', :earlier,
                                current_date - 1, now() - interval '1 day')
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("by", by == null ? null : by.id())
                .param("kind", kind)
                .param("question", question)
                .param("earlier", earlierNumber)
                .update();
        return id;
    }
}
