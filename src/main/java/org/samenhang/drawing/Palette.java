package org.samenhang.drawing;

/**
 * The light colours as they are written into a drawing itself, so that it is whole on paper and in a saved file. On screen the
 * style sheet replaces them, dark theme included.
 */
public final class Palette {

    public static final String CARD = "#fffdf9";
    public static final String BAND = "#f5f1e9";
    public static final String LINE = "#ddd6c8";
    public static final String INK = "#1e2a2f";
    public static final String SOFT = "#5a6870";
    public static final String QUIET = "#8a9499";
    public static final String ACCENT = "#24566b";
    public static final String ACCENT_TINT = "#e1ebef";
    public static final String HOLDS = "#a8482a";
    public static final String HOLDS_LINE = "#dba894";
    public static final String HOLDS_TINT = "#f7e8e1";
    public static final String MOVES = "#1d6f5c";
    public static final String MOVES_LINE = "#8fbfb1";
    public static final String MOVES_TINT = "#f4faf7";
    public static final String MOVES_LIGHT = "#e2f0ea";
    public static final String TRACK = "#ece6d9";
    public static final String TIPS = "#8a6410";
    public static final String TIPS_TINT = "#f6eed8";

    private Palette() {}
}
