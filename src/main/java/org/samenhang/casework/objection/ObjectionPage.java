package org.samenhang.casework.objection;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.form.Option;

/**
 * Who objects to figures and research about the case.
 *
 * @param said the last word of each, as far as it is the reader's to see
 * @param family who could object, for a professional to choose from
 */
public record ObjectionPage(CaseFile file, List<Objection> said, List<Option> family) {

    /** Whether this person objects. */
    public boolean objects(UUID person) {
        return said.stream().anyMatch(one -> one.person().equals(person) && one.objects());
    }

    /** Whether anybody does, so that the case stays out. */
    public boolean isOut() {
        return said.stream().anyMatch(Objection::objects);
    }
}
