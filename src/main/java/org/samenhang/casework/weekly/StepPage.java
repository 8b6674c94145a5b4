package org.samenhang.casework.weekly;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samenhang.casework.FormField;
import org.samenhang.form.Errors;
import org.samenhang.form.Step;

/**
 * One step of an hour, with its forms.
 *
 * @param words the questions of the step itself
 * @param adding the questions of what can be added in it
 * @param was what stood when the words were begun, as {@code was-<name>}
 * @param fresh id for what is added, so that sending twice adds once
 */
public record StepPage(
        HourPage seen,
        Agenda agenda,
        List<FormField> words,
        List<FormField> adding,
        Errors errors,
        UUID fresh,
        Map<String, String> was) {

    /** What is sent along with all forms of the step. */
    public Map<String, String> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>(was);
        hidden.put("object", fresh.toString());
        return hidden;
    }

    /** The six steps, with where one is. */
    public List<Step> steps(UnaryOperator<String> text) {
        return Arrays.stream(Agenda.values())
                .map(one -> new Step(
                        text.apply("coreteam.agenda." + one.code()),
                        seen.path() + "/" + one.code(),
                        one == agenda
                                ? Step.State.CURRENT
                                : one.ordinal() < agenda.ordinal() ? Step.State.DONE : Step.State.AHEAD))
                .toList();
    }
}
