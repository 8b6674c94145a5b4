package org.samenhang.casework.given;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FormField;
import org.samenhang.form.Errors;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.WhyRefused;

/**
 * A page on which an instrument is answered.
 *
 * @param fields what is asked beside the instrument itself; none for somebody of the family
 * @param action where it is sent
 * @param back where one goes without sending it
 * @param hidden what is sent along
 * @param here the one question of this page; null when all are asked on a sheet
 * @param theirs as it was answered on another screen meanwhile; null mostly
 * @param fromFile whether answers can be read from a file
 * @param reasons why a file with answers was refused
 */
public record FillPage(
        CaseFile file,
        Definition definition,
        AnswersTyped typed,
        List<FormField> fields,
        Errors errors,
        String action,
        String back,
        Map<String, String> hidden,
        @Nullable Item here,
        @Nullable Answers theirs,
        boolean fromFile,
        List<WhyRefused> reasons) {

    /** A sheet. */
    static FillPage sheet(
            CaseFile file,
            Definition definition,
            AnswersTyped typed,
            List<FormField> fields,
            Errors beside,
            String action,
            String back,
            Map<String, String> hidden) {
        Errors all = Errors.none();
        beside.fields().forEach(all::add);
        beside.global().forEach(all::add);
        typed.errors().fields().forEach(all::add);
        return new FillPage(
                file,
                definition,
                typed,
                fields,
                all,
                file.path() + action,
                file.path() + back,
                hidden,
                null,
                null,
                false,
                List.of());
    }

    /** One question of it. */
    FillPage at(@Nullable Item question) {
        return new FillPage(
                file, definition, typed, fields, errors, action, back, hidden, question, theirs, fromFile, reasons);
    }

    /** With what another screen kept meanwhile. */
    FillPage beside(Answers others) {
        return new FillPage(
                file, definition, typed, fields, errors, action, back, hidden, here, others, fromFile, reasons);
    }

    /** With the way to read answers from a file, and why one was refused. */
    FillPage readingFiles(List<WhyRefused> why) {
        return new FillPage(file, definition, typed, fields, errors, action, back, hidden, here, theirs, true, why);
    }
}
