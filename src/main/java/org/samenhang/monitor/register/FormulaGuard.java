package org.samenhang.monitor.register;

import java.util.regex.Pattern;

/**
 * Keeps text from being taken for a formula when a spreadsheet opens a register: an apostrophe is put before it, the sign
 * that spreadsheets themselves use for 'this is text'. Reading takes it away again, so nothing changes on the way. Text
 * that already has apostrophes there gets one more, so that both ways always fit.
 */
final class FormulaGuard {

    /**
     * The signs that start a formula in some spreadsheet, the wide ones of East Asian keyboards included. A tab or a line
     * break would as well, but the texts of a register are trimmed.
     */
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String close(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String open(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
