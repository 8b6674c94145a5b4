package org.samenhang.monitor.register;

import static org.samenhang.monitor.register.Column.Kind.CODE;
import static org.samenhang.monitor.register.Column.Kind.CODES;
import static org.samenhang.monitor.register.Column.Kind.DATE;
import static org.samenhang.monitor.register.Column.Kind.HOURS;
import static org.samenhang.monitor.register.Column.Kind.OPEN_CODES;
import static org.samenhang.monitor.register.Column.Kind.TEXT;
import static org.samenhang.monitor.register.Column.Kind.WHOLE;
import static org.samenhang.monitor.register.Column.Kind.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of the register (kolom), with the values it may hold, in the order in which they are listed. */
public enum Column {
    /** The team's own number of the case; unique within a register, whatever its case. */
    CASE_NUMBER("casus", true, TEXT),
    REGION("regio", false, TEXT),
    REGISTERED("aangemeld", true, DATE),
    /** Empty while the case is open. */
    CLOSED("afgesloten", false, DATE),
    BIRTH_YEAR("geboortejaar", false, YEAR),
    MUNICIPALITY("gemeente", false, TEXT),
    REGISTRANT(
            "aanmelder",
            true,
            CODE,
            "gi",
            "gemeente",
            "lokaal_team",
            "aanbieder",
            "school",
            "ouder",
            "jeugdige",
            "anders"),
    QUESTION(
            "vraag",
            true,
            CODE,
            "advies",
            "analyse",
            "procesregie",
            "second_opinion",
            "bemiddeling",
            "verblijf",
            "anders"),
    BOTTLENECK(
            "knelpunt",
            false,
            CODE,
            "geen_passende_plek",
            "visieverschil",
            "handelingsverlegenheid",
            "ouders_en_hulp_botsen",
            "regels",
            "werkdruk",
            "anders"),
    EDUCATION("onderwijs", true, CODE, "geen", "regulier", "speciaal", "anders", "onbekend"),
    SCHOOL_PROBLEMS("schoolproblemen", true, CODE, "ja", "nee", "onbekend"),
    ANALYSIS_BEFORE("va_vooraf", true, CODE, "ja", "nee"),
    /** Who made the earlier analysis; filled exactly when {@link #ANALYSIS_BEFORE} is ja. */
    ANALYSIS_BY("va_vooraf_door", false, CODE, "expertteam", "verwijzer", "hulpverlening", "anders"),
    RE_REGISTRATION("heraanmelding", true, CODE, "ja", "nee"),
    STAY_TO_STAY("doorstroom_verblijf", true, CODE, "ja", "nee"),
    /** Places lived outside home so far. */
    PLACES("verblijfplekken", false, WHOLE),
    HARMFUL_CARE(
            "schadelijke_zorg",
            false,
            OPEN_CODES,
            "steeds_minder_vrijheid",
            "opstapelen_zonder_analyse",
            "lijden_niet_verdragen"),
    PATTERNS(
            "patronen",
            false,
            OPEN_CODES,
            "onderwijs_weggevallen",
            "noodzaak_tot_handelen",
            "ouderperspectief_ontbreekt",
            "handelen_vanuit_eindgedrag",
            "verklarende_analyse_ontbreekt"),
    /** Hours spent; empty while open. */
    HOURS_SPENT("uren", false, HOURS),
    CARE_ADVISER("zorgadviseur", false, CODE, "ja", "nee"),
    FAMILY_JUDGEMENT("oordeel_gezin", false, CODE, "tevreden", "deels", "niet_tevreden", "loopt", "geen_betrokkenheid"),
    HELPERS_JUDGEMENT(
            "oordeel_hulpverlening", false, CODE, "tevreden", "deels", "niet_tevreden", "loopt", "geen_betrokkenheid"),
    RESULTS(
            "opbrengst",
            false,
            CODES,
            "uhp_voorkomen",
            "rvdk_voorkomen",
            "verplaatsen_voorkomen",
            "partijen_afgeschaald",
            "zwaardere_hulp_voorkomen",
            "naar_onderwijs"),
    COSTS("kosten", false, CODE, "lager", "gelijk", "hoger", "onbekend");

    /** What a cell of the column holds. */
    enum Kind {
        TEXT,
        DATE,
        YEAR,
        WHOLE,
        HOURS,
        /** One code of the list. */
        CODE,
        /** Codes of the list, separated by commas. */
        CODES,
        /** Codes separated by commas, of which those not on the list are kept as well. */
        OPEN_CODES
    }

    private static final Map<String, Column> BY_HEADER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Column::header, Function.identity()));

    private final String header;
    private final boolean required;
    private final Kind kind;
    private final List<String> codes;

    Column(String header, boolean required, Kind kind, String... codes) {
        this.header = header;
        this.required = required;
        this.kind = kind;
        this.codes = List.of(codes);
    }

    /** The name at the head of the column, as outsiders write it. */
    public String header() {
        return header;
    }

    /** The known codes in listed order; empty for a column of text, dates or numbers. */
    public List<String> codes() {
        return codes;
    }

    /** Whether the column and each of its cells must be filled. */
    public boolean required() {
        return required;
    }

    Kind kind() {
        return kind;
    }

    /** The column with this name, already trimmed and in lower case. */
    static Optional<Column> named(String header) {
        return Optional.ofNullable(BY_HEADER.get(header));
    }
}
