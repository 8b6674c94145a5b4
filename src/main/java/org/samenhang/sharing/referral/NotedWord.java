package org.samenhang.sharing.referral;

import java.util.List;
import java.util.UUID;
import org.samenhang.form.Errors;

/**
 * What was typed of somebody's word, and is to be mended.
 *
 * @param marks what was ticked
 * @param on the day, as it was typed
 */
public record NotedWord(UUID person, List<String> marks, String on, Errors errors) {}
