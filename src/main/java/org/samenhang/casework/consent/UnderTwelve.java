package org.samenhang.casework.consent;

/**
 * Under 12 those who have authority, or the guardian, consent in the youth's place (Jeugdwet 7.3.4 and 7.3.15). The youth is heard
 * and informed all the same (7.3.2).
 */
public record UnderTwelve() implements AgeRule {

    @Override
    public Article article() {
        return Article.JW_7_3_15;
    }

    @Override
    public boolean youthDecides() {
        return false;
    }

    @Override
    public boolean authorityDecides() {
        return true;
    }

    @Override
    public String code() {
        return "under_twelve";
    }
}
