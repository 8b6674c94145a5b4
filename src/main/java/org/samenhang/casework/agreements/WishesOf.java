package org.samenhang.casework.agreements;

import java.util.List;

/**
 * What one person wants and expects, from the beginning until now.
 *
 * @param wishes the oldest first
 */
public record WishesOf(String name, List<Wish> wishes) {}
