package org.samenhang.analysis.picture;

/**
 * How one statement works on another.
 *
 * @param from id of a statement
 * @param to id of a statement, possibly the same
 * @param strengthens the more of the first the more of the second; otherwise the less of the second
 * @param doubted someone doubts this arrow (which is not doubt about the statements)
 */
public record PictureArrow(String from, String to, boolean strengthens, boolean doubted) {

    /** An arrow nobody doubts. */
    public PictureArrow(String from, String to, boolean strengthens) {
        this(from, to, strengthens, false);
    }

    PictureArrow withoutDoubt() {
        return doubted ? new PictureArrow(from, to, strengthens) : this;
    }
}
