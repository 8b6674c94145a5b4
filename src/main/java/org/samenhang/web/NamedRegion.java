package org.samenhang.web;

/** A region as the front page names it. */
public record NamedRegion(String slug, String name) {}
