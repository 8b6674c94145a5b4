package org.samenhang.picture;

import java.util.List;

/**
 * One swim lane of a timeline: family, school, places, help.
 *
 * @param label what the lane is about
 * @param bars what happened in it, in any order
 */
public record Lane(String label, List<Bar> bars) {}
