package org.samenhang.casework.life;

import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;

/** The form of a fact, for who works in the case. */
public record FactSheet(
        FactKind kind,
        FactForm form,
        Errors errors,
        List<DetailField> fields,
        List<Option> people,
        Audience audience) {}
