package org.samenhang.teamwork;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.rights.InterpreterWish;

/**
 * A meeting as one reader may see it.
 *
 * @param level 1 family and network, 2 professional, 3 expert team
 * @param directs whether this reader directs or chairs the case, and so plans
 * @param pairs who must not meet and would; known to the team alone
 * @param deciders who is asked to agree to the list of attendees
 * @param asksConsent whether somebody looks on who is neither of the family nor helps it already
 * @param interpreters who wants an interpreter, told to who plans
 * @param audience who would read a line of the record, by name
 * @param objected experts whom somebody of the family would rather not have there
 * @param known ties of who is asked that somebody of the family knows of
 */
public record MeetingScene(
        Meeting meeting,
        UUID reader,
        int level,
        boolean directs,
        List<Attendee> attendees,
        List<RecordLine> lines,
        List<Pair> pairs,
        List<Decider> deciders,
        boolean authorityUnknown,
        boolean asksConsent,
        List<InterpreterWish> interpreters,
        Audience audience,
        List<UUID> objected,
        List<KnownTie> known) {

    private static final Set<MeetingRole> DISCIPLINES = EnumSet.of(
            MeetingRole.EXPERT,
            MeetingRole.EXPERT_BY_EXPERIENCE,
            MeetingRole.CARE,
            MeetingRole.SCHOOL,
            MeetingRole.GUARDIAN,
            MeetingRole.LOCAL_TEAM,
            MeetingRole.MUNICIPALITY);

    /** The reader's own place at the table; null when not asked. */
    public @Nullable Attendee own() {
        return attendees.stream()
                .filter(attendee -> reader.equals(attendee.person()))
                .findFirst()
                .orElse(null);
    }

    /** Those who sit at the table. */
    public List<Attendee> together() {
        return attendees.stream().filter(attendee -> !attendee.separately()).toList();
    }

    /** Whether two would meet who must not, and nobody said why. */
    public boolean stopped() {
        return !pairs.isEmpty() && meeting.togetherReason() == null;
    }

    /** Whether somebody sits at the table as this. */
    public boolean has(MeetingRole role) {
        return attendees.stream().anyMatch(attendee -> attendee.role() == role);
    }

    /** Which disciplines come, each once. */
    public Set<MeetingRole> disciplines() {
        return attendees.stream()
                .map(Attendee::role)
                .filter(DISCIPLINES::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingRole.class)));
    }

    /** Experts whose own organisation is party to the case. */
    public List<Attendee> parties() {
        return attendees.stream().filter(Attendee::party).toList();
    }

    /** Who is tied to a party or to the family otherwise, as was said. */
    public List<Attendee> tied() {
        return attendees.stream().filter(one -> one.tie() != null).toList();
    }

    /** Those of them of whom it was not said aloud yet. */
    public List<Attendee> untold() {
        return parties().stream().filter(expert -> !expert.partyTold()).toList();
    }

    /** Who sits here although somebody of the family would rather not have them. */
    public List<Attendee> unwanted() {
        return attendees.stream()
                .filter(attendee -> attendee.person() != null && objected.contains(attendee.person()))
                .toList();
    }

    /** What the family said of ties of this person. */
    public List<KnownTie> knownOf(Attendee attendee) {
        return known.stream()
                .filter(one -> one.expert().equals(attendee.person()))
                .toList();
    }

    /** Of whom the family knows a tie about which who plans did not ask yet. */
    public List<Attendee> unasked() {
        return attendees.stream()
                .filter(one -> knownOf(one).stream().anyMatch(KnownTie::isOpen))
                .toList();
    }

    /** Everybody at the table who is not of the family and has an account: of them a tie can be known. */
    public List<Attendee> helpers() {
        return together().stream()
                .filter(one -> !one.family() && one.person() != null)
                .toList();
    }

    /** Whom somebody of the family may ask to be somebody else: experts, and whoever is tied to a party or to them. */
    public List<Attendee> experts() {
        return attendees.stream()
                .filter(attendee -> attendee.person() != null
                        && !attendee.family()
                        && (attendee.role() == MeetingRole.EXPERT
                                || attendee.role() == MeetingRole.EXPERT_BY_EXPERIENCE
                                || attendee.party()
                                || attendee.tie() != null))
                .toList();
    }

    /** The names of who decided something together, as far as this reader knows them. */
    public String names(List<UUID> places) {
        return attendees.stream()
                .filter(attendee -> places.contains(attendee.id()))
                .map(Attendee::name)
                .collect(Collectors.joining(", "));
    }

    /** Who has not said yes to the list as it is now. */
    public List<Decider> missing() {
        return deciders.stream()
                .filter(decider -> asksConsent && !Objects.equals(decider.given(), true))
                .toList();
    }

    /** Whether this reader is asked to agree to the list, and what they said; null when not asked. */
    public @Nullable Decider asDecider() {
        return deciders.stream()
                .filter(decider -> decider.person().equals(reader) && (asksConsent || decider.given() != null))
                .findFirst()
                .orElse(null);
    }
}
