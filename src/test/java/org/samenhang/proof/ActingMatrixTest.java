package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;

/**
 * Every form and everything else that is sent, times everybody in every relation to a case, against the table: what may not be is turned away
 * without a trace, what may be is taken. A class of its own, so that it is tried beside what is read.
 */
class ActingMatrixTest {

    private static final List<String> FILLING_IN = List.of(
            "parent",
            "youth",
            "parent who may not know",
            "network",
            "asked outside",
            "guardian",
            "expert",
            "privacy officer",
            "director");

    /** Where what is another's gets the answer of what is long gone, in words instead of a page that is not there. */
    private static final Set<String> SAYS_GONE = Set.of(
            "POST /cases/{caseFile}/analysis/import/{upload}/confirmation",
            "POST /monitor/import/{upload}/confirmation",
            "POST /monitor/import/{upload}/cancellation",
            "POST /adding/pieces/{piece}/withdrawal");

    /** Everything that is sent by who may not send it is turned away, and leaves no trace in any table of the region. */
    @Test
    void whatIsDoneIsDoneByWhoMay() {
        Mirror mirror = Mirror.ofTheDemo();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Matrix.Tried tried = new Matrix.Tried();
        for (int number = 1; number < 3; number++) {
            Cast cast = Cast.of(mirror, number);
            if (number == 1) {
                // so that there is something to try on every route
                Filling.of(cast);
            }
            Things things = new Things(cast);
            boolean far = number == 1;
            Map<String, String> before = Fingerprint.of(cast.region());
            for (Oracle.Rule rule : Matrix.rules("POST ", number == 1)) {
                List<Things.Place> places = tried.places(rule, things);
                for (Things.Place place : places) {
                    boolean forAll = far && place.equals(places.getFirst());
                    cast.visitors().entrySet().parallelStream()
                            .filter(someone -> (forAll || cast.isNear(someone.getKey()))
                                    && !Matrix.may(rule, someone.getKey(), place, things)
                                    && !Matrix.unknown(rule, someone.getKey(), place, things))
                            .forEach(someone -> {
                                Matrix.Answer answer =
                                        Matrix.Answer.of(someone.getValue().postAgain(place.path()));
                                tried.one(rule);
                                if (!answer.fits(false, someone.getKey())
                                        && !saysGone(rule, place, someone.getValue(), answer)) {
                                    wrong.add(Matrix.line(someone.getKey(), rule, place, cast, answer, false));
                                }
                            });
                }
            }
            Fingerprint.of(cast.region()).forEach((table, print) -> {
                if (!print.equals(before.get(table))) {
                    wrong.add("somebody at " + table + " () what was turned away left a trace");
                }
            });
        }
        tried.say("acting");
        assertThat(tried.without())
                .as("acting routes with nothing to try: make a row in Filling or an address in Things")
                .isEmpty();
        assertThat(tried.openToAll())
                .as("acting routes that nobody was turned away from, although the table does not open them to anybody")
                .allMatch(route -> Objects.requireNonNull(Matrix.ORACLE.rules().get(route)).alternatives().stream()
                        .anyMatch(one -> one.circle().equals("anybody")));
        assertThat(Matrix.summary(wrong)).isEmpty();
        assertThat(tried.count()).isGreaterThan(2000);
    }

    /** Whether they got the very answer that an id gets that was never given out. */
    private static boolean saysGone(Oracle.Rule rule, Things.Place place, Visitor someone, Matrix.Answer answer) {
        return SAYS_GONE.contains(rule.address())
                && answer.equals(Matrix.Answer.of(someone.postAgain(place.path()
                        .replace(
                                Objects.requireNonNull(place.row()).toString(),
                                UUID.randomUUID().toString()))));
    }

    /** Every form that is offered is filled in and sent by who may, and taken; what comes of it, by mail too, holds no word that is not theirs. */
    @Test
    void whatIsFilledInIsTakenFromWhoMaySendIt() {
        Mirror mirror = Mirror.ofTheDemo();
        Cast cast = Cast.of(mirror, 1);
        // the forms may keep people of a case apart, or let them leave it: who is invited is of another
        Cast invited = Cast.of(mirror, 2);
        Filling.of(cast);
        Marks marks = Marks.in(mirror.region());
        Things things = new Things(cast);
        Forms forms = new Forms(Matrix.ORACLE, cast, marks);
        try (Overheard overheard = new Overheard()) {
            for (String relation : FILLING_IN) {
                List<String> pages = Matrix.rules("GET ", true).stream()
                        .filter(rule -> !rule.address().endsWith(".pdf")
                                && !rule.address().contains("/monitor"))
                        .flatMap(rule -> things.of(rule.address().substring(4)).stream()
                                .filter(place -> Matrix.may(rule, relation, place, things)
                                        || Matrix.unknown(rule, relation, place, things))
                                .limit(1))
                        .map(Things.Place::path)
                        .toList();
                forms.fillIn(relation, pages);
            }
            letters(invited);
            assertThat(marks.in(overheard.said()))
                    .as("words of people in the log of the application")
                    .isEmpty();
        }
        System.out.println(forms.said());
        assertThat(forms.wrong()).isEmpty();
        assertThat(forms.strange()).as("words sent to whom they are not for").isEmpty();
        assertThat(forms.taken()).as("kinds of forms that were taken").hasSizeGreaterThan(40);
        List<Map<String, Object>> letters = House.open()
                .asData()
                .sql("select to_address, to_jsonb(m)::text as letter from outgoing_mail m where region_id = :region")
                .param("region", cast.region())
                .query()
                .listOfRows();
        assertThat(letters).as("mail that came of it").isNotEmpty();
        letters.forEach(letter -> assertThat(marks.in(letter.get("letter")
                        .toString()
                        .replace("\\r\\n ", "")
                        .replace(letter.get("to_address").toString(), "")))
                .as("words of people in mail and calendars, beside the address it goes to")
                .isEmpty());
    }

    /** A meeting is planned with people of the case, they are invited, it moves and is called off: each by mail. */
    private static void letters(Cast cast) {
        Visitor director = cast.visitor("director");
        // somebody who is in two cases may have said in a form whom they would rather not have at the table
        House.open()
                .asData()
                .sql("delete from expert_objection where case_id = :case")
                .param("case", cast.caseFile())
                .update();
        House.open()
                .asData()
                .sql("delete from tie_known where case_id = :case")
                .param("case", cast.caseFile())
                .update();
        List<String> fields = new ArrayList<>(List.of(
                "purpose",
                "Samen kijken",
                "day",
                House.open().today().plusDays(68).toString(),
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Dorpshuis"));
        for (String relation : List.of("guardian", "expert")) {
            fields.addAll(List.of("people", cast.people().get(relation).toString()));
        }
        String id = UUID.randomUUID().toString();
        fields.addAll(List.of("id", id));
        director.postAgain("/cases/" + cast.caseFile() + "/meetings", fields.toArray(String[]::new));
        String meeting = "/meetings/" + id;
        // that somebody's own organisation is party to the case is said aloud before they are invited
        House.open()
                .asData()
                .sql("select id from attendee where meeting_id = cast(:meeting as uuid) and role_in_meeting = 'expert'")
                .param("meeting", id)
                .query(UUID.class)
                .list()
                .forEach(seat -> director.postAgain(meeting + "/people/" + seat + "/party"));
        HttpResponse<String> invited = director.postAgain(meeting + "/invitations");
        assertThat(invited.headers().firstValue("location"))
                .as(() -> invited.statusCode() + " " + invited.body())
                .hasValueSatisfying(next -> assertThat(next).contains("meeting.invited"));
        director.postAgain(meeting + "/cancellation", "why", "Ziek");
    }
}
