package org.samenhang.analysis.picture;

/** What a statement does: drawn as a triangle down, a triangle up, or a dot. */
public enum PictureEffect {
    HINDERS,
    HELPS,
    NEUTRAL
}
