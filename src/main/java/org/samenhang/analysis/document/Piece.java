package org.samenhang.analysis.document;

import java.util.Locale;
import org.samenhang.interchange.DocumentKind;

/** What somebody takes home. */
public enum Piece {
    /** Picture, conclusion, advice, who does what, stances. */
    WHOLE(DocumentKind.ANALYSIS),
    /** The picture on one sheet, and nothing else. */
    PICTURE(DocumentKind.PICTURE),
    /** The continuing course on one sheet. */
    COURSE(DocumentKind.CONTINUING_COURSE);

    private final DocumentKind kind;

    Piece(DocumentKind kind) {
        this.kind = kind;
    }

    DocumentKind kind() {
        return kind;
    }

    /** As addresses and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
