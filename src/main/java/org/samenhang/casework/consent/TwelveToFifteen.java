package org.samenhang.casework.consent;

/**
 * From 12 to 15 the youth and those who have authority consent, both (Jeugdwet 7.3.4). Two exceptions stand in {@link WithoutConsent}.
 */
public record TwelveToFifteen() implements AgeRule {

    static final int FROM = 12;

    @Override
    public Article article() {
        return Article.JW_7_3_4;
    }

    @Override
    public boolean youthDecides() {
        return true;
    }

    @Override
    public boolean authorityDecides() {
        return true;
    }

    @Override
    public String code() {
        return "twelve_to_fifteen";
    }
}
