package org.samenhang.monitor;

import java.util.List;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.figures.PublicFigures;
import org.samenhang.monitor.register.RegisterWriting;

/** The edition that may leave the team as a spreadsheet: a line per value, and what is withheld said to be so. */
final class PublicSheet {

    private PublicSheet() {}

    static String csv(PublicEdition edition) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        sheet.append(RegisterWriting.line(List.of("jaar", "indicator", "waarde", "aantal", "percentage")));
        String year = String.valueOf(edition.year());
        sheet.append(RegisterWriting.line(List.of(
                year, "aanmeldingen", "", edition.cases().map(String::valueOf).orElse("afgeschermd"), "")));
        edition.indicators().forEach((indicator, figures) -> {
            switch (figures) {
                case PublicFigures.Suppressed none -> sheet.append(line(year, indicator.key(), "", "afgeschermd", ""));
                case PublicFigures.Told told -> {
                    told.values()
                            .forEach((value, shown) -> sheet.append(shown.map(found -> line(
                                            year, indicator.key(), value, String.valueOf(found.n()), found.percent()))
                                    .orElseGet(() -> line(year, indicator.key(), value, "afgeschermd", ""))));
                    told.merged()
                            .ifPresent(merged -> sheet.append(line(
                                    year,
                                    indicator.key(),
                                    String.join(" + ", merged.values()),
                                    String.valueOf(merged.n()),
                                    "")));
                }
            }
        });
        return sheet.toString();
    }

    private static String line(String year, String indicator, String value, String n, String percent) {
        return RegisterWriting.line(List.of(year, indicator, value, n, percent.replace('.', ',')));
    }
}
