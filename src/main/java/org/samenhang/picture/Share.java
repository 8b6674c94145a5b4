package org.samenhang.picture;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a chart: how many of how many, and how sure that share is.
 *
 * @param label what was counted
 * @param n how many
 * @param of of how many
 * @param percent the share as printed, without the sign; shares of one chart add up to 100
 * @param low lower bound of the interval, in percents 0-100
 * @param high upper bound of the interval, in percents 0-100
 * @param tone colour of the bar
 * @param href the list it counts; null for who may not see it
 */
public record Share(
        String label,
        int n,
        int of,
        String percent,
        double low,
        double high,
        Tone tone,
        @Nullable String href) {

    /** A bar in the plain colour without a list behind it. */
    public Share(String label, int n, int of, int percent, double low, double high) {
        this(label, n, of, percent, low, high, Tone.PLAIN, null);
    }

    /** A bar whose share is printed in whole percents. */
    public Share(String label, int n, int of, int percent, double low, double high, Tone tone, @Nullable String href) {
        this(label, n, of, String.valueOf(percent), low, high, tone, href);
    }

    /** Length of the bar in percents 0-100, unrounded. */
    public double length() {
        return of == 0 ? 0 : 100.0 * n / of;
    }
}
