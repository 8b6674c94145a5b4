package org.samenhang.analysis;

import org.samenhang.analysis.picture.PictureInWords;

/** An excerpt drawn, and the same in words. */
public record DrawnExcerpt(String svg, PictureInWords words) {}
