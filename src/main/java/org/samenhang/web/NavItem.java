package org.samenhang.web;

/**
 * One way to go: in the navigation, in a row of tabs.
 *
 * @param href address within Samenhang
 * @param label as shown, in the language of the page
 * @param current whether this is where the reader is now
 */
public record NavItem(String href, String label, boolean current) {}
