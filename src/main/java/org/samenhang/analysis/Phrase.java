package org.samenhang.analysis;

/** A piece of a sentence that is read aloud; strong where it is what people said. */
public record Phrase(String text, boolean strong) {}
