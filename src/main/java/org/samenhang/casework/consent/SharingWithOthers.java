package org.samenhang.casework.consent;

/**
 * Others learn nothing without the consent of those who decide (Jeugdwet 7.3.11). Not 'others' are those who take part in the help
 * itself, as far as they need it for that, and those who decide. Even then never the whole file by itself.
 */
public record SharingWithOthers(Recipient recipient) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_11;
    }

    /** Whether consent is asked before they are told. */
    public boolean asksConsent() {
        return switch (recipient) {
            case DECIDES, DIRECTLY_INVOLVED, GUARDIAN_UNDER_SUPERVISION -> false;
            case PARENT_WITHOUT_AUTHORITY, OTHER -> true;
        };
    }
}
