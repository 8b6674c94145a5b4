package org.samenhang.analysis.coherence;

/** How one statement works on another: the more of the first the more, or the less, of the second. */
public enum Sign {
    MORE("+"),
    LESS("-");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    /** The mark used in files and pictures. */
    public String code() {
        return code;
    }
}
