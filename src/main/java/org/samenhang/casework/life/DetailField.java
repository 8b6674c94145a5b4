package org.samenhang.casework.life;

import java.util.List;
import org.samenhang.form.Option;

/**
 * What a form asks about a fact beside its days.
 *
 * @param shape choice, select, check or textarea
 * @param optional whether it may be left out
 */
public record DetailField(String name, String label, String shape, List<Option> options, boolean optional) {}
