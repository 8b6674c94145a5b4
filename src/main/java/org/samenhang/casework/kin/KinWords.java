package org.samenhang.casework.kin;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samenhang.casework.kin.genogram.Bond;
import org.samenhang.casework.kin.genogram.GenogramWords;
import org.samenhang.casework.kin.genogram.Sex;
import org.springframework.context.MessageSource;

/** A genogram in sentences. */
record KinWords(MessageSource messages, Locale locale) {

    String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String says(KinTie tie) {
        String kind = tie.bond() == Bond.PARENT && tie.one().sex() == Sex.WOMAN
                ? "mother"
                : tie.bond() == Bond.PARENT && tie.one().sex() == Sex.MAN ? "father" : tie.code();
        List<String> when = new ArrayList<>();
        Integer from = tie.from();
        if (from != null) {
            when.add(text("kin.since", from.toString()));
        }
        if (tie.until() != null) {
            when.add(text(
                    "kin.until",
                    DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(tie.until())));
        }
        String sentence = tie.one().name() + " " + text("kin.is." + kind) + " "
                + tie.other().name();
        return when.isEmpty() ? sentence + "." : sentence + " (" + String.join(", ", when) + ").";
    }

    GenogramWords drawn(KinPage page) {
        return new GenogramWords(
                text("kin.title"), text("kin.drawn", page.people().size()), sign -> text("kin.sign." + sign));
    }
}
