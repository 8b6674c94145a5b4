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
 * @param reading how answers were read from a file; null where that can't be done
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
        @Nullable Reading reading) {

    /**
     * Reading answers from a file.
     *
     * @param reasons why the file was refused; empty when it was not
     * @param taken how many answers were taken from it; null when no file was read
     * @param instead what was typed where the file said something else
     */
    public record Reading(
            List<WhyRefused> reasons, @Nullable Integer taken, Answers instead) {

        /** No file was read yet. */
        static Reading none() {
            return refused(List.of());
        }

        /** A file was refused. */
        static Reading refused(List<WhyRefused> reasons) {
            return new Reading(reasons, null, Answers.none());
        }

        /** A file was read after this was typed. */
        static Reading taken(Answers read, Answers typed) {
            Answers instead = typed;
            for (Map.Entry<String, List<String>> one : typed.given().entrySet()) {
                List<String> now = read.to(one.getKey());
                if (now.isEmpty() || now.equals(one.getValue())) {
                    instead = instead.with(one.getKey(), List.of());
                }
            }
            return new Reading(List.of(), read.given().size(), instead);
        }
    }

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
                null);
    }

    /** One question of it. */
    FillPage at(@Nullable Item question) {
        return new FillPage(file, definition, typed, fields, errors, action, back, hidden, question, theirs, reading);
    }

    /** With what another screen kept meanwhile. */
    FillPage beside(Answers others) {
        return new FillPage(file, definition, typed, fields, errors, action, back, hidden, here, others, reading);
    }

    /** With the way to read answers from a file. */
    FillPage with(Reading file) {
        return new FillPage(file(), definition, typed, fields, errors, action, back, hidden, here, theirs, file);
    }
}
