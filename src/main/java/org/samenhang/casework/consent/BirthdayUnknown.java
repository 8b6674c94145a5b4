package org.samenhang.casework.consent;

/**
 * While the day of birth is not known both are asked, to be on the safe side (Jeugdwet 7.3.4).
 */
public record BirthdayUnknown() implements AgeRule {

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
        return "unknown";
    }
}
