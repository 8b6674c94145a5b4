package org.samenhang.casework.kin.genogram;

import java.util.function.UnaryOperator;

/** The words in a genogram: its title, what it shows, and a word for each sign ({@code sign}). */
public record GenogramWords(String title, String description, UnaryOperator<String> sign) {}
