package org.samenhang.casework.consent;

/**
 * From 16 the youth consents alone (Jeugdwet 7.3.5). Authority goes on until 18, but its consent is not asked.
 */
public record SixteenAndOver() implements AgeRule {

    static final int FROM = 16;

    @Override
    public Article article() {
        return Article.JW_7_3_5;
    }

    @Override
    public boolean youthDecides() {
        return true;
    }

    @Override
    public boolean authorityDecides() {
        return false;
    }

    @Override
    public String code() {
        return "sixteen_and_over";
    }
}
