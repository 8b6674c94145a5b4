package org.samenhang.analysis.picture;

import org.samenhang.drawing.Sign;

/** What a statement does, and the shape that says so. */
public enum PictureEffect {
    HINDERS(Sign.DOWN),
    HELPS(Sign.UP),
    NEUTRAL(Sign.DOT);

    private final Sign sign;

    PictureEffect(Sign sign) {
        this.sign = sign;
    }

    Sign sign() {
        return sign;
    }
}
