package org.samenhang.casework.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;
import org.samenhang.casework.direction.Visible;
import org.samenhang.form.Typed;

/** Reads the forms of this page. */
final class Reading {

    private static final BigDecimal MOST = BigDecimal.valueOf(24);
    private static final Pattern HOURS = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private final Filled form;
    private final Fields fields;
    private final @Nullable Audience audience;
    private final LocalDate today;

    /** @param audience when it is new; null for what stands, of which for whom it is is not asked again */
    Reading(Filled form, Fields fields, @Nullable Audience audience, LocalDate today) {
        this.form = form;
        this.fields = fields;
        this.audience = audience;
        this.today = today;
    }

    /** Whether nothing is to be mended so far. */
    boolean isGood() {
        return fields.errors().isEmpty();
    }

    /** A wish as said. */
    record WishSaid(
            @Nullable UUID person,
            LocalDate on,
            String wants,
            String expects,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    /** An agreement as made. */
    record AgreementSaid(
            String text,
            @Nullable UUID who,
            String whoText,
            @Nullable LocalDate dueOn,
            String yields,
            @Nullable UUID help,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    /** Help as written down. */
    record HelpSaid(
            String text,
            String givenBy,
            boolean movement,
            @Nullable UUID statement,
            String status,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    /** Rest as agreed. */
    record RestSaid(LocalDate from, LocalDate until, String rhythm) {}

    /** Hours as spent. */
    record HoursSaid(@Nullable UUID person, LocalDate on, BigDecimal hours) {}

    /** @param ownWish whether somebody of the family says it about themselves, today */
    WishSaid wish(boolean ownWish) {
        UUID person = fields.id(form.value("wishOf"));
        if (!ownWish && person == null) {
            fields.wrong("wishOf", "agreements.wish.of.missing");
        }
        String wants = fields.text("wants", form.value("wants"));
        String expects = fields.text("expects", form.value("expects"));
        if (wants.isEmpty() && expects.isEmpty()) {
            fields.wrong("wants", "agreements.wish.missing");
        }
        return new WishSaid(
                person, ownWish ? today : past("saidOn"), wants, expects, ownWish ? "all" : visible(), whereabouts());
    }

    AgreementSaid agreement() {
        String text = fields.text("text", form.value("text"), "agreements.agreement.missing");
        UUID who = fields.id(form.value("who"));
        String whoText = fields.line("whoText", form.value("whoText"));
        if (who == null && whoText.isEmpty()) {
            fields.wrong("who", "agreements.agreement.who.missing");
        }
        return new AgreementSaid(
                text,
                who,
                who == null ? whoText : "",
                fields.day("dueOn", form.value("dueOn")),
                fields.text("yields", form.value("yields")),
                fields.id(form.value("forHelp")),
                visible(),
                whereabouts());
    }

    HelpSaid help() {
        String text = fields.text("helpText", form.value("helpText"), "agreements.help.missing");
        String givenBy = fields.line("givenBy", form.value("givenBy"));
        boolean movement = TailoredHelp.MOVEMENT.equals(form.value("serves"));
        UUID statement = fields.id(form.value("serves"));
        if (!movement && statement == null) {
            fields.wrong("serves", "agreements.help.serves.missing");
        }
        String status =
                fields.oneOf("status", form.value("status"), TailoredHelp.STATUSES, "agreements.help.status.missing");
        return new HelpSaid(text, givenBy, movement, statement, status, visible(), whereabouts());
    }

    RestSaid rest() {
        LocalDate from = fields.day("fromOn", form.value("fromOn"), "agreements.rest.from.missing");
        LocalDate until = fields.day("untilOn", form.value("untilOn"), "agreements.rest.until.missing");
        if (from != null && until != null && until.isBefore(from)) {
            fields.wrong("untilOn", "agreements.rest.backwards");
        }
        String rhythm = fields.text("rhythm", form.value("rhythm"), "agreements.rest.rhythm.missing");
        return new RestSaid(from == null ? today : from, until == null ? today : until, rhythm);
    }

    HoursSaid hours() {
        UUID person = fields.id(form.value("expert"));
        if (person == null) {
            fields.wrong("expert", "agreements.hours.expert.missing");
        }
        LocalDate on = past("spentOn");
        String typed = Typed.line(form.value("hours"));
        BigDecimal hours = HOURS.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : BigDecimal.ZERO;
        if (hours.signum() <= 0 || hours.compareTo(MOST) > 0) {
            fields.wrong("hours", "agreements.hours.number");
        }
        return new HoursSaid(person, on, hours);
    }

    private LocalDate past(String field) {
        LocalDate on = fields.day(field, form.value(field), "agreements.day.missing");
        if (on != null && on.isAfter(today)) {
            fields.wrong(field, "casework.field.ahead");
        }
        return on == null ? today : on;
    }

    private @Nullable UUID whereabouts() {
        return audience == null
                ? null
                : audience.whereaboutsOf(
                        form.value("whereabouts"), true, () -> fields.wrong("whereabouts", Audience.UNSAID));
    }

    private String visible() {
        List<String> all = Visible.ALL;
        String typed = form.value("visibleTo");
        return typed != null && all.contains(typed) ? typed : "all";
    }
}
