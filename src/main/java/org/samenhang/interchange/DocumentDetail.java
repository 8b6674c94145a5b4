package org.samenhang.interchange;

/**
 * One line under the title of a document: what it is about, for whom, of which date.
 *
 * @param label short, as 'Gemaakt op'
 * @param value plain text
 */
public record DocumentDetail(String label, String value) {}
