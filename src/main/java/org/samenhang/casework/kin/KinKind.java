package org.samenhang.casework.kin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samenhang.casework.kin.genogram.Bond;
import org.samenhang.casework.kin.genogram.Sex;

/** What one can be of another, as people say it. */
enum KinKind {
    MOTHER(Bond.PARENT, Sex.WOMAN, ""),
    FATHER(Bond.PARENT, Sex.MAN, ""),
    PARENT(Bond.PARENT, Sex.UNSAID, ""),
    ADOPTIVE(Bond.ADOPTIVE, Sex.UNSAID, ""),
    FOSTER(Bond.FOSTER, Sex.UNSAID, ""),
    MARRIED(Bond.MARRIED, Sex.UNSAID, ""),
    PARTNER(Bond.PARTNER, Sex.UNSAID, ""),
    SEPARATED(Bond.PARTNER, Sex.UNSAID, "separated"),
    DIVORCED(Bond.MARRIED, Sex.UNSAID, "divorced"),
    TWIN(Bond.TWIN, Sex.UNSAID, ""),
    LIVES_WITH(Bond.LIVES_WITH, Sex.UNSAID, ""),
    CLOSE(Bond.CLOSE, Sex.UNSAID, ""),
    CONFLICT(Bond.CONFLICT, Sex.UNSAID, ""),
    CUT_OFF(Bond.CUT_OFF, Sex.UNSAID, "");

    private final Bond bond;
    private final Sex sex;
    private final String ended;

    KinKind(Bond bond, Sex sex, String ended) {
        this.bond = bond;
        this.sex = sex;
        this.ended = ended;
    }

    Bond bond() {
        return bond;
    }

    Sex sex() {
        return sex;
    }

    String ended() {
        return ended;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KinKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(KinKind::code).toList();
    }

    /** Those that say nothing of who somebody is. */
    static List<String> codesOfLines() {
        return codes().stream().skip(2).toList();
    }
}
