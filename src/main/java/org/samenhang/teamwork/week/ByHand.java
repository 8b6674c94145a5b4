package org.samenhang.teamwork.week;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;
import org.samenhang.teamwork.rhythm.Expert;
import org.samenhang.teamwork.rhythm.Hour;
import org.samenhang.teamwork.rhythm.Proposal;
import org.samenhang.teamwork.rhythm.Table;
import org.samenhang.teamwork.rhythm.Waiting;
import org.samenhang.teamwork.rhythm.WhyNot;
import org.springframework.util.MultiValueMap;

/**
 * The week as it was changed by hand: per hour a case and who comes.
 *
 * @param chosen per slot which case; an hour left open is not in it
 */
public record ByHand(Map<UUID, Chosen> chosen) {

    /**
     * A case in an hour, with its experts.
     *
     * @param reason why they are asked although somebody is away or sits elsewhere then; empty when nothing was said
     */
    public record Chosen(UUID caseId, List<UUID> experts, String reason) {}

    /**
     * What cannot stay so.
     *
     * @param slot in which hour
     * @param key twice, objected, tied, reason or both
     */
    public record Wrong(UUID slot, String key, String who) {}

    /** As the rules propose it. */
    static ByHand of(Proposal proposal) {
        Map<UUID, Chosen> chosen = new LinkedHashMap<>();
        for (Table table : proposal.tables()) {
            List<UUID> experts = new ArrayList<>();
            for (Table.Seat seat : table.seats()) {
                Expert expert = seat.expert();
                if (expert != null) {
                    experts.add(expert.id());
                }
            }
            chosen.put(table.hour().slot(), new Chosen(table.served().caseId(), experts, ""));
        }
        return new ByHand(chosen);
    }

    /** As it was sent; what is no id counts as not chosen. */
    static ByHand read(Proposal proposal, MultiValueMap<String, String> sent) {
        Map<UUID, Chosen> chosen = new LinkedHashMap<>();
        for (Hour hour : proposal.week().hours()) {
            String wanted = sent.getFirst("case-" + hour.slot());
            List<String> ticked = sent.getOrDefault("experts-" + hour.slot(), List.of());
            proposal.week().cases().stream()
                    .filter(one -> one.caseId().toString().equals(wanted))
                    .findFirst()
                    .ifPresent(one -> chosen.put(
                            hour.slot(),
                            new Chosen(
                                    one.caseId(),
                                    proposal.week().experts().stream()
                                            .map(Expert::id)
                                            .filter(id -> ticked.contains(id.toString()))
                                            .toList(),
                                    Typed.line(sent.getFirst("reason-" + hour.slot())))));
        }
        return new ByHand(chosen);
    }

    /** What can be set aside for a reason that is said openly: not being there, or sitting elsewhere. */
    private static boolean stands(@Nullable WhyNot why) {
        return why == WhyNot.AWAY || why == WhyNot.BUSY;
    }

    /** Of these experts, who is asked in this hour for the reason that was given, by expert. */
    Map<UUID, String> despite(Proposal proposal, Hour hour) {
        Chosen here = Objects.requireNonNull(chosen.get(hour.slot()));
        Map<UUID, String> despite = new LinkedHashMap<>();
        for (Waiting one : proposal.week().cases()) {
            for (Expert expert : proposal.week().experts()) {
                if (one.caseId().equals(here.caseId())
                        && here.experts().contains(expert.id())
                        && stands(proposal.week().whyNot(one, hour, expert))) {
                    despite.put(expert.id(), here.reason());
                }
            }
        }
        return despite;
    }

    /** Everything that has to be put right, in the order of the clock. */
    List<Wrong> wrong(Proposal proposal) {
        List<Wrong> wrong = new ArrayList<>();
        List<Hour> hours = proposal.week().hours();
        for (int h = 0; h < hours.size(); h++) {
            Hour hour = hours.get(h);
            Chosen here = chosen.get(hour.slot());
            if (here == null) {
                continue;
            }
            Waiting one = proposal.week().cases().stream()
                    .filter(found -> found.caseId().equals(here.caseId()))
                    .findFirst()
                    .orElseThrow();
            for (Expert expert : proposal.week().experts()) {
                WhyNot why =
                        here.experts().contains(expert.id()) ? proposal.week().whyNot(one, hour, expert) : null;
                if (why == WhyNot.OBJECTED) {
                    wrong.add(new Wrong(hour.slot(), "objected", expert.name()));
                } else if (why == WhyNot.TIED) {
                    wrong.add(new Wrong(hour.slot(), "tied", expert.name()));
                } else if (why == WhyNot.TIE_SAID) {
                    wrong.add(new Wrong(hour.slot(), "tie_said", expert.name()));
                } else if (stands(why) && here.reason().isEmpty()) {
                    wrong.add(new Wrong(hour.slot(), "reason", expert.name()));
                }
            }
            for (Hour earlier : hours.subList(0, h)) {
                Chosen there = chosen.get(earlier.slot());
                if (there == null) {
                    continue;
                }
                if (there.caseId().equals(here.caseId())) {
                    wrong.add(new Wrong(hour.slot(), "twice", one.number()));
                }
                for (Expert expert : proposal.week().experts()) {
                    if (earlier.overlaps(hour)
                            && there.experts().contains(expert.id())
                            && here.experts().contains(expert.id())) {
                        wrong.add(new Wrong(hour.slot(), "both", expert.name()));
                    }
                }
            }
        }
        return wrong;
    }
}
