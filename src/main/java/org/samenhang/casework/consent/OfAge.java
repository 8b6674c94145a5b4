package org.samenhang.casework.consent;

/**
 * From 18 authority has ended: the youth decides alone about everything, and what parents learn is the youth's to say (Jeugdwet
 * 7.3.5 and 7.3.11).
 */
public record OfAge() implements AgeRule {

    static final int FROM = 18;

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
        return "of_age";
    }
}
