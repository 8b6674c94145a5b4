package org.samenhang.analysis.circles;

import java.util.Map;
import java.util.Objects;
import org.samenhang.analysis.Ring;
import org.samenhang.form.Typed;

/** What people make of a circle, as filled in. */
public record CircleForm(String name, String verdict, String reason, long version) {

    static CircleForm of(Ring ring) {
        CircleJudgement judgement = ring.judgement();
        return judgement == null
                ? new CircleForm("", "", "", 0)
                : new CircleForm(
                        Objects.requireNonNullElse(judgement.name(), ""),
                        judgement.verdict().code(),
                        Objects.requireNonNullElse(judgement.reason(), ""),
                        judgement.version());
    }

    static CircleForm of(Map<String, String> typed) {
        return new CircleForm(
                Typed.line(typed.get("name")),
                Typed.line(typed.get("verdict")),
                Typed.text(typed.get("reason")),
                Typed.version(Typed.line(typed.get("version"))));
    }

    /** The same, to be saved over what somebody else decided meanwhile. */
    CircleForm over(Ring theirs) {
        return new CircleForm(name, verdict, reason, of(theirs).version());
    }
}
