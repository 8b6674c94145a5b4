package org.samenhang.casework.consent;

import java.util.Locale;

/** A place in the law on which a rule rests; the texts say it in plain words. */
public enum Article {
    /** Informing fits the understanding of the youth. */
    JW_7_3_2("Jeugdwet", "7.3.2"),
    /** Consent; from 12 to 15 of the youth and of who has authority, with two exceptions. */
    JW_7_3_4("Jeugdwet", "7.3.4"),
    /** From 16 the youth alone. */
    JW_7_3_5("Jeugdwet", "7.3.5"),
    /** The file: kept, and what a person may add to it. */
    JW_7_3_8("Jeugdwet", "7.3.8"),
    /** Having it destroyed. */
    JW_7_3_9("Jeugdwet", "7.3.9"),
    /** Seeing it, and a copy of it. */
    JW_7_3_10("Jeugdwet", "7.3.10"),
    /** Others learn nothing without consent. */
    JW_7_3_11("Jeugdwet", "7.3.11"),
    /** Statistics and research, and objecting to it. */
    JW_7_3_12("Jeugdwet", "7.3.12"),
    /** Nobody looks on unless the person agrees. */
    JW_7_3_13("Jeugdwet", "7.3.13"),
    /** Who decides for a youth under 12, or one who cannot weigh this decision. */
    JW_7_3_15("Jeugdwet", "7.3.15"),
    /** The family group plan is offered first. */
    JW_4_1_2("Jeugdwet", "4.1.2"),
    /** Complaining. */
    JW_4_2_1("Jeugdwet", "4.2.1"),
    /** Having mended what is not right. */
    AVG_16("AVG", "16"),
    /** Having less done with it for a while. */
    AVG_18("AVG", "18"),
    /** Objecting. */
    AVG_21("AVG", "21"),
    /** What a parent without authority is told on request. */
    BW_1_377C("Burgerlijk Wetboek", "1:377c");

    private final String law;
    private final String number;

    Article(String law, String number) {
        this.law = law;
        this.number = number;
    }

    /** As people cite it: 'Jeugdwet 7.3.4'. */
    public String cited() {
        return law + " " + number;
    }

    /** As the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
