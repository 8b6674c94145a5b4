package org.samenhang.casework.consent;

/**
 * On a day before the birth there is no youth who decides; who will have authority speaks for an unborn child (Jeugdwet 7.3.15).
 */
public record BeforeBirth() implements AgeRule {

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
        return "before_birth";
    }
}
