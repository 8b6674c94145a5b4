package org.samenhang.teamwork;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;

/** A meeting as it is typed. */
public record MeetingForm(
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String place,
        @Nullable String video,
        @Nullable String purpose,
        @Nullable String agenda,
        @Nullable List<UUID> people) {

    MeetingForm tidy() {
        return new MeetingForm(
                Typed.line(day),
                Typed.line(time),
                Typed.line(minutes),
                Typed.line(place),
                Typed.line(video),
                Typed.line(purpose),
                Typed.text(agenda),
                people == null ? List.of() : people);
    }

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                meeting.day().toString(),
                meeting.start().toLocalTime().toString(),
                String.valueOf(meeting.minutes()),
                meeting.place(),
                meeting.videoLink(),
                meeting.purpose(),
                String.join("\n", meeting.agenda()),
                List.of());
    }

    /** Who was ticked, as the values of the boxes. */
    public List<String> ticked() {
        return people == null ? List.of() : people.stream().map(UUID::toString).toList();
    }
}
