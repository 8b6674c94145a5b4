package org.samenhang.casework.consent;

/**
 * On a day before the birth there is no youth to ask; whoever stands on file with authority is asked as for a child under 12. Ours: the
 * article is that of the rule it follows.
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
