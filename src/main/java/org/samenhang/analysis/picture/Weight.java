package org.samenhang.analysis.picture;

/** How strongly something is drawn, where pictures of several people lie over each other. */
public enum Weight {
    /** All see it. */
    STRONG,
    USUAL,
    /** One sees it. */
    THIN
}
