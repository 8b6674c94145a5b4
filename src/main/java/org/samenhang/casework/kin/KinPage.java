package org.samenhang.casework.kin;

import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.kin.genogram.Genogram;

/**
 * The genogram of a case as its reader may see it.
 *
 * @param audience who would read what is added
 */
public record KinPage(CaseFile file, List<Kin> people, List<KinTie> ties, Audience audience) {

    Genogram genogram() {
        return new Genogram(
                people.stream().map(Kin::drawn).toList(),
                ties.stream().map(KinTie::drawn).toList());
    }
}
