package org.samenhang.casework.questionanalysis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was changed on a device without network: in its order, each change once, nobody's text lost. */
@Service
class Taking {

    private final QuestionAnalyses analyses;
    private final Lines lines;
    private final Members members;
    private final JdbcClient db;
    private final AccessLog log;
    private final MessageSource messages;
    private final Clock clock;

    Taking(
            QuestionAnalyses analyses,
            Lines lines,
            Members members,
            JdbcClient db,
            AccessLog log,
            MessageSource messages,
            Clock clock) {
        this.analyses = analyses;
        this.lines = lines;
        this.members = members;
        this.db = db;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes these changes, and tells of each what became of it. */
    @Transactional
    List<Taken> take(UUID id, List<Change> changes, Locale locale) {
        log.does(Action.UPDATE, QuestionAnalyses.WHAT, id);
        db.sql("select 1 from question_analysis where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        Set<UUID> before = taken(id, changes);
        Conversation now = new Conversation(id, locale);
        List<Taken> taken = new ArrayList<>();
        List<UUID> kept = new ArrayList<>();
        for (Change change : changes) {
            if (before.contains(change.id())) {
                taken.add(Taken.kept(change));
                continue;
            }
            Taken result = now.take(change);
            if (result.result() == Taken.Result.KEPT) {
                before.add(change.id());
                kept.add(change.id());
            }
            taken.add(result);
        }
        now.keep();
        remember(id, kept);
        return taken;
    }

    /** Which of these were taken before. */
    private Set<UUID> taken(UUID id, List<Change> changes) {
        return new HashSet<>(db.sql(
                        "select change_id from question_analysis_taken where analysis_id = :id and change_id = any (:changes)")
                .param("id", id)
                .param("changes", changes.stream().map(Change::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void remember(UUID id, List<UUID> changes) {
        db.sql("""
                        insert into question_analysis_taken (analysis_id, change_id, region_id, by_person, at)
                        select :id, one, (select my_region()), (select me()), :now from unnest(:changes) as one
                        """)
                .param("id", id)
                .param("changes", changes.toArray(UUID[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What stands in a conversation while changes are taken one after another. */
    private final class Conversation {

        private final UUID id;
        private final Locale locale;
        private final Definition definition;
        private final Map<UUID, List<String>> standing = new HashMap<>();
        private final Answers before;
        private Answers answers;

        Conversation(UUID id, Locale locale) {
            this.id = id;
            this.locale = locale;
            QuestionAnalysis analysis = analyses.find(id);
            this.definition = analyses.definition(analysis);
            this.before = analysis.answers();
            this.answers = before;
            lines.of(id).forEach(line -> standing.put(line.id(), line.fields()));
            members.of(id).forEach(member -> standing.put(member.id(), member.fields()));
        }

        Taken take(Change change) {
            if (change.what() == Change.What.ANSWER) {
                return definition
                        .item(change.target())
                        .filter(item -> item.kind().asks())
                        .map(item -> answer(change, item))
                        .orElseGet(() -> Taken.refused(change, say("on_the_spot.refused.question")));
            }
            Optional<UUID> row = uuid(change.target());
            Optional<List<String>> is = row.flatMap(one -> fields(one, change.what(), change.is()));
            return row.isEmpty() || change.is() != null && is.isEmpty() || ofAnotherKind(change, row.get(), is)
                    ? Taken.refused(
                            change, say("on_the_spot.refused." + change.what().code()))
                    : row(change, row.get(), is.orElse(null));
        }

        private Taken row(Change change, UUID row, @Nullable List<String> is) {
            List<String> now = standing.get(row);
            List<String> was = fields(row, change.what(), change.was()).orElse(change.was());
            if (!Meeting.of(now, was, is).fits()) {
                return Taken.both(change, now);
            }
            if (is == null) {
                standing.remove(row);
            } else {
                standing.put(row, is);
            }
            if (Objects.equals(now, is)) {
                return Taken.kept(change);
            }
            if (change.what() == Change.What.LINE) {
                write(row, now, is);
            } else if (is == null) {
                members.remove(id, row);
            } else {
                members.put(id, Member.of(row, is).orElseThrow());
            }
            return Taken.kept(change);
        }

        /** A line stays of its kind: a burden does not become a step of the plan. */
        private boolean ofAnotherKind(Change change, UUID row, Optional<List<String>> is) {
            List<String> now = standing.get(row);
            return change.what() == Change.What.LINE
                    && now != null
                    && is.isPresent()
                    && !now.getFirst().equals(is.get().getFirst());
        }

        private void write(UUID row, @Nullable List<String> now, @Nullable List<String> is) {
            if (is == null) {
                lines.remove(id, row);
            } else if (now == null) {
                lines.add(id, Line.of(row, is).orElseThrow());
            } else {
                lines.mend(id, Line.of(row, is).orElseThrow());
            }
        }

        private Taken answer(Change change, Item item) {
            AnswersTyped typed = read(item, change.is());
            if (!typed.errors().isEmpty()) {
                return Taken.refused(
                        change, Objects.requireNonNull(typed.errors().message(AnswersTyped.field(item))));
            }
            List<String> now = answers.to(item.linkId());
            List<String> is = typed.answers().to(item.linkId());
            List<String> was = read(item, change.was()).answers().to(item.linkId());
            Meeting met = item.kind() == AnswerKind.CHOICES ? Meeting.ofTicks(now, was, is) : Meeting.of(now, was, is);
            if (!met.fits()) {
                return Taken.both(change, now);
            }
            answers = answers.with(item.linkId(), Objects.requireNonNullElse(met.then(), List.of()));
            return Taken.kept(change);
        }

        private AnswersTyped read(Item item, @Nullable List<String> sent) {
            return AnswersTyped.read(definition, Answers.none(), List.of(item), field -> sent, false, messages, locale);
        }

        void keep() {
            if (!answers.equals(before)) {
                analyses.answer(id, now -> answers);
            }
        }

        private String say(String key) {
            return messages.getMessage(key, null, locale);
        }
    }

    /** As they are kept: what a device typed without the space around it. */
    private static Optional<List<String>> fields(UUID row, Change.What what, @Nullable List<String> typed) {
        return what == Change.What.LINE
                ? Line.of(row, typed).map(Line::fields)
                : Member.of(row, typed).map(Member::fields);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
