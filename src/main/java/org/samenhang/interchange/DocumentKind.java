package org.samenhang.interchange;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a document is. A file name is made of this and a date only, so that no name, no number of a case and no
 * word somebody typed ever stands in a downloads folder.
 */
public enum DocumentKind {
    /** The explanatory analysis. */
    ANALYSIS("verklarende-analyse", "explanatory-analysis"),
    /** The picture of an analysis on one page. */
    PICTURE("tekening", "picture"),
    /** What everybody holds on to, on one page. */
    CONTINUING_COURSE("continukoers", "continuing-course"),
    /** The whole of an analysis for a machine to read. */
    ANALYSIS_DATA("analyse-gegevens", "analysis-data"),
    /** A case for research, from which nobody can be known. */
    RESEARCH("onderzoek", "research"),
    /** The record of an expert meeting. */
    MEETING_RECORD("verslag-bijeenkomst", "meeting-record"),
    /** A copy of one's own file. */
    FILE_COPY("kopie-dossier", "copy-of-file"),
    /** What was shared with somebody outside. */
    SHARED("gedeeld", "shared"),
    /** A letter to a person or an organisation. */
    LETTER("brief", "letter"),
    /** The figures of a year. */
    MONITOR("monitor", "monitor"),
    /** What a group saw when it looked back at a case. */
    RETROSPECTIVE("retrospectief", "retrospective"),
    /** The youth's own path, to fill in by hand. */
    WORKBOOK("eigen-weg-werkboek", "my-own-way-workbook");

    private final String dutch;
    private final String english;

    DocumentKind(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** What it is called, in words: 'Verklarende analyse'. */
    public String name(Locale language) {
        String words = word(language).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String word(Locale language) {
        return language.getLanguage().equals("en") ? english : dutch;
    }

    /**
     * The name to save the document under.
     *
     * @param language of the person who saves it; Dutch unless it is English
     * @param day on which it was made
     * @param extension such as {@code pdf}, without the dot
     * @return for example {@code verklarende-analyse-2026-03-01.pdf}
     */
    public String fileName(Locale language, LocalDate day, String extension) {
        return word(language) + "-" + day + "." + extension;
    }
}
