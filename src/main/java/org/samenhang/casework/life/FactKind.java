package org.samenhang.casework.life;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.picture.LifeLane;

/** What a fact can be, good times first. Values are those of section 3 of the outside contracts. */
public enum FactKind {
    GOOD(LifeLane.GOOD, true),
    PLACE(
            LifeLane.PLACES,
            true,
            must(
                    FactDetail.KIND,
                    "home",
                    "kin",
                    "foster",
                    "family_home",
                    "group",
                    "closed",
                    "hospital",
                    "holiday_home",
                    "own_place",
                    "none"),
            must(FactDetail.FRAME, "voluntary", "forced"),
            may(FactDetail.ENDED, "behaviour", "incident", "goal_reached", "age", "place_closed", "wish", "other"),
            may(FactDetail.ONE_TO_ONE)),
    SCHOOL(LifeLane.SCHOOL, true, must(FactDetail.KIND, "regular", "special", "day_activity", "none")),
    HELP(
            LifeLane.HELP,
            true,
            must(FactDetail.AIMED_AT, "youth", "parents", "family"),
            must(FactDetail.FRAME, "voluntary", "forced"),
            may(FactDetail.EFFECT, "better", "same", "worse", "unknown"),
            may(FactDetail.GROUND, "analysis", "end_behaviour", "diagnosis", "other")),
    HEARD(LifeLane.HEARD, false, must(FactDetail.WHO, "youth", "parents")),
    WEIGHING(
            LifeLane.HEARD,
            false,
            may(FactDetail.ABOUT_PLACE),
            may(FactDetail.ABOUT_HELP),
            may(FactDetail.GOOD_ENOUGH),
            may(FactDetail.HARM_IT_CAN_DO),
            may(FactDetail.WHAT_ELSE)),
    ANALYSIS(LifeLane.HEARD, false),
    DIRECTOR(LifeLane.HELP, true, may(FactDetail.WHO_ID), may(FactDetail.WHO_TEXT)),
    CRISIS(LifeLane.HARD, false),
    HARM(LifeLane.HARD, false, must(FactDetail.HARMED, "self", "other")),
    RESTRICTION(
            LifeLane.HARD,
            false,
            may(FactDetail.KIND, "phone", "going_out", "contact", "room", "seclusion", "restraint")),
    WLZ(LifeLane.HEARD, false);

    /** What people of a family are asked for; the rest is the language of files. */
    public static final List<FactKind> OF_FAMILIES = List.of(GOOD, PLACE, SCHOOL, HELP, CRISIS, RESTRICTION);

    private final LifeLane lane;
    private final boolean lasting;
    private final Map<FactDetail, Asked> asked = new EnumMap<>(FactDetail.class);

    FactKind(LifeLane lane, boolean lasting, Asked... asked) {
        this.lane = lane;
        this.lasting = lasting;
        for (Asked one : asked) {
            this.asked.put(one.detail(), one);
        }
    }

    /** The kind with this code. */
    public static Optional<FactKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** As in the contracts, in addresses and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is drawn. */
    public LifeLane lane() {
        return lane;
    }

    /** Whether it lasts from a day to a day, rather than happening on one. */
    public boolean lasting() {
        return lasting;
    }

    /** What it says beside its days. */
    public List<FactDetail> details() {
        return List.copyOf(asked.keySet());
    }

    /** Whether it says this. */
    public boolean says(FactDetail detail) {
        return asked.containsKey(detail);
    }

    /** The words to choose from; empty where it isn't a choice. */
    public List<String> values(FactDetail detail) {
        Asked found = asked.get(detail);
        return found == null ? List.of() : found.values();
    }

    boolean needs(FactDetail detail) {
        Asked found = asked.get(detail);
        return found != null && found.needed();
    }

    String selecting() {
        String details = details().stream()
                .map(detail -> "'" + detail.code() + "', f." + detail.code() + "::text")
                .collect(Collectors.joining(", "));
        return """
                select '%s' as fact, f.id, f.%s as from_on, %s as to_on, array[%s]::text[] as details, f.text, f.told_by,
                       f.told_by_text, f.visible_to, f.whereabouts_of, f.by_person, f.version
                  from life_%s f where f.case_id = :case
                """.formatted(code(), fromColumn(), lasting ? "f.to_on" : "null::date", details, code());
    }

    String inserting() {
        String columns = details().stream().map(detail -> ", " + detail.code()).collect(Collectors.joining());
        String given = details().stream()
                .map(detail -> ", cast(:" + detail.code() + " as " + detail.type() + ")")
                .collect(Collectors.joining());
        return """
                insert into life_%s (id, region_id, case_id, %s, text, told_by, told_by_text, visible_to, whereabouts_of,
                                     by_person%s)
                values (:id, (select my_region()), :case, %s, :text, :told_by, :told_by_text, :visible_to, :whereabouts_of,
                        (select me())%s)
                on conflict (id) do nothing
                """.formatted(
                code(), fromColumn() + (lasting ? ", to_on" : ""), columns, lasting ? ":from, :to" : ":from", given);
    }

    String updating() {
        String set = details().stream()
                .map(detail -> ", %1$s = cast(:%1$s as %2$s)".formatted(detail.code(), detail.type()))
                .collect(Collectors.joining());
        return """
                update life_%s set %s = :from%s, text = :text, told_by = :told_by,
                       told_by_text = :told_by_text, visible_to = :visible_to,
                       whereabouts_of = :whereabouts_of, version = version + 1,
                       weighed = case when :own_words then null else weighed end%s
                 where id = :id and case_id = :case and version = :version
                """.formatted(code(), fromColumn(), lasting ? ", to_on = :to" : "", set);
    }

    /** Those told by somebody of the family of which nobody weighed yet who may read them. */
    String waiting() {
        return """
                select '%s' as fact, f.id, f.%s as from_on, %s as to_on, f.text, f.case_id, n.name, f.created_at, f.weighed is not null as talking
                  from life_%s f join person n on n.id = f.by_person and n.kind = 'family'
                 where f.visible_to = 'team' and (f.weighed is null or f.weighed = 'talk_first')
                """.formatted(code(), fromColumn(), lasting ? "f.to_on" : "null::date", code());
    }

    String weighing() {
        return """
                update life_%s f set visible_to = :audience, weighed = :decided, version = f.version + 1 from person n
                 where f.id = :id and f.case_id = :case and n.id = f.by_person and n.kind = 'family'
                returning f.by_person
                """.formatted(code());
    }

    String deleting() {
        return "delete from life_%s where id = :id and case_id = :case and version = :version".formatted(code());
    }

    private String fromColumn() {
        return lasting ? "from_on" : "happened_on";
    }

    private static Asked must(FactDetail detail, String... values) {
        return new Asked(detail, true, List.of(values));
    }

    private static Asked may(FactDetail detail, String... values) {
        return new Asked(detail, false, List.of(values));
    }

    private record Asked(FactDetail detail, boolean needed, List<String> values) {}
}
