package org.samenhang.casework.questionanalysis;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.form.Typed;

/**
 * What was typed about somebody on the network map; a field that was not in the form is empty.
 *
 * @param was mark of what stood there when the form was made
 */
public record MemberForm(String name, String area, String nearness, String gives, String asks, String was) {

    public MemberForm {
        name = Objects.requireNonNullElse(name, "");
        area = Objects.requireNonNullElse(area, "");
        nearness = Objects.requireNonNullElse(nearness, "");
        gives = Objects.requireNonNullElse(gives, "");
        asks = Objects.requireNonNullElse(asks, "");
        was = Objects.requireNonNullElse(was, "");
    }

    static MemberForm empty() {
        return new MemberForm("", "", "", "", "", "");
    }

    static MemberForm of(Member member) {
        return new MemberForm(
                member.name(),
                member.area(),
                Integer.toString(member.nearness()),
                member.gives(),
                member.asks(),
                mark(member));
    }

    MemberForm tidy() {
        return new MemberForm(
                Typed.line(name), Typed.line(area), Typed.line(nearness), Typed.line(gives), Typed.line(asks), was);
    }

    /** The same, made for what stands there now. */
    MemberForm on(Member now) {
        return new MemberForm(name, area, nearness, gives, asks, mark(now));
    }

    Member member(UUID id) {
        return Member.of(id, List.of(name, area, nearness, gives, asks)).orElseThrow();
    }

    static String mark(Member member) {
        return Integer.toHexString(member.fields().hashCode());
    }
}
