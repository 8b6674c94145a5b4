package org.samenhang.casework.life;

import java.util.HashMap;
import java.util.Map;
import org.samenhang.casework.Audience;
import org.samenhang.form.Typed;

/**
 * A fact as it is typed.
 *
 * @param values field to what was typed in it, without what nobody types
 */
public record FactForm(Map<String, String> values) {

    /** Takes over what was sent. */
    static FactForm of(Map<String, String> sent) {
        Map<String, String> tidy = new HashMap<>();
        sent.forEach((name, value) -> tidy.put(
                name,
                name.equals("text")
                                || name.equals("good_enough")
                                || name.equals("harm_it_can_do")
                                || name.equals("what_else")
                        ? Typed.text(value)
                        : Typed.line(value)));
        return new FactForm(tidy);
    }

    /** A fact to be mended, as it stands. */
    static FactForm of(Fact fact) {
        Map<String, String> values = new HashMap<>();
        values.put("from", LooseDay.shown(fact.from()));
        if (fact.to() != null) {
            values.put("to", LooseDay.shown(fact.to()));
        }
        fact.details().forEach((detail, value) -> values.put(detail.code(), value));
        String about = fact.detail(FactDetail.ABOUT_PLACE) == null
                ? fact.detail(FactDetail.ABOUT_HELP)
                : fact.detail(FactDetail.ABOUT_PLACE);
        values.put("about", about == null ? "" : about);
        values.put("text", fact.text() == null ? "" : fact.text());
        values.put("told_by", fact.toldBy() == null ? "" : fact.toldBy().toString());
        values.put("told_by_text", fact.toldByText() == null ? "" : fact.toldByText());
        values.put("visible_to", fact.visibleTo());
        values.put("whereabouts_of", Audience.said(fact.whereaboutsOf()));
        return new FactForm(values);
    }

    /** What was typed in a field; empty when nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
