package org.samenhang.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Chapter;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Voice;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.guidance.Guidance;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Role;
import org.samenhang.casework.given.GivenInWords;
import org.samenhang.casework.kin.KinInWords;
import org.samenhang.casework.life.FactLine;
import org.samenhang.casework.life.LifeInWords;
import org.samenhang.casework.words.OwnWords;
import org.samenhang.casework.words.Told;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers everything in a file that its reader may see. Nothing here chooses: the reader's own rights do, so that the copy
 * holds what the screens hold, neither a shielded place nor a word that was not weighed.
 */
@Service
class FileCopies {

    private static final String WHAT = "file_copy";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Analyses analyses;
    private final LifeInWords life;
    private final KinInWords kin;
    private final GivenInWords given;
    private final OwnWords words;
    private final MessageSource messages;
    private final Guidance guidance;
    private final MadeTogether together;

    FileCopies(
            JdbcClient db,
            CaseFiles cases,
            Analyses analyses,
            LifeInWords life,
            KinInWords kin,
            GivenInWords given,
            OwnWords words,
            MessageSource messages,
            Guidance guidance,
            MadeTogether together) {
        this.db = db;
        this.cases = cases;
        this.analyses = analyses;
        this.life = life;
        this.kin = kin;
        this.given = given;
        this.words = words;
        this.messages = messages;
        this.guidance = guidance;
        this.together = together;
    }

    /**
     * The copy of the caller.
     *
     * @throws NotYours for who is neither the youth nor a parent: the right is theirs
     */
    @Transactional
    FileCopy of(UUID caseFile, Locale locale) {
        CaseFile file = cases.takesPart(Action.EXECUTE, caseFile, WHAT, null);
        if (!file.place().roles().contains(Role.YOUTH) && !file.place().roles().contains(Role.PARENT)) {
            throw new NotYours(WHAT, caseFile);
        }
        CopyWords says = new CopyWords(messages, locale);
        Whole whole = analyses.of(file);
        List<Told> told = words.of(caseFile);
        return new FileCopy(
                file,
                db.sql("select name from person where id = (select me())")
                        .query(String.class)
                        .single(),
                Stream.of(
                                part(says, "people", people(caseFile, says)),
                                part(says, "agreements", rows(caseFile, says, AGREEMENTS)),
                                part(says, "coreteam", rows(caseFile, says, CORE_TEAM)),
                                part(says, "help", help(caseFile, says)),
                                part(says, "wishes", rows(caseFile, says, WISHES)),
                                part(says, "life", life(caseFile, locale)),
                                part(says, "explanation", passages(whole, says)),
                                part(says, "statements", statements(whole, says)),
                                part(says, "reasoning", reasoning(analyses.chapters(whole, locale))),
                                part(says, "stances", stances(whole, says)),
                                part(says, "rounds", together.rounds(caseFile, says)),
                                part(says, "pictures", together.pictures(caseFile, says)),
                                part(says, "wordings", together.wordings(caseFile, says)),
                                part(says, "versions", together.versions(caseFile, says)),
                                part(says, "rechecks", together.answers(caseFile, says)),
                                part(says, "words", told(told, says)),
                                part(says, "talks", rows(caseFile, says, MOMENTS)),
                                part(says, "risks", rows(caseFile, says, RISKS)),
                                part(says, "enough", rows(caseFile, says, ENOUGH)),
                                part(says, "youth_wishes", rows(caseFile, says, ANSWERS)),
                                part(says, "given", given(caseFile, says, locale)),
                                part(says, "rules", rows(caseFile, says, RULES)),
                                part(says, "opinions", rows(caseFile, says, OPINIONS)),
                                part(says, "referrals", rows(caseFile, says, REFERRALS)),
                                part(says, "kin", family(caseFile, locale)),
                                part(says, "network", rows(caseFile, says, NETWORK)),
                                part(says, "meetings", rows(caseFile, says, MEETINGS)),
                                part(says, "messages", rows(caseFile, says, MESSAGES)),
                                part(says, "answers", answers(caseFile, says)),
                                part(says, "asked", asked(caseFile, says)))
                        .filter(one -> !one.lines().isEmpty())
                        .toList());
    }

    private static final String AGREEMENTS = """
            select coalesce(p.name, a.who_text) as head, a.made_on as on_day, null as by_name,
                   concat_ws(E'\\n', a.text, a.yields) as text
              from agreement a left join person p on p.id = a.who_id
             where a.case_id = :case order by a.made_on, a.id
            """;
    private static final String CORE_TEAM = """
            select head, on_day, by_name, text from (
              select 1 as place, q.number || '.' as head, (c.made_at at time zone 'Europe/Amsterdam')::date as on_day, p.name as by_name, q.text, c.number as version
                from course c join course_principle q on q.course_id = c.id and q.case_id = :case join person p on p.id = c.by_person
               where c.case_id = :case
              union all
              select 2, p.name, m.from_on, null, concat_ws(E'\\n', nullif(m.task, ''), nullif(m.expects, '')), 0
                from core_member m join person p on p.id = m.person_id where m.case_id = :case
              union all
              select 3, '', (d.made_at at time zone 'Europe/Amsterdam')::date, p.name, d.text, d.number
                from core_declaration d join person p on p.id = d.by_person where d.case_id = :case
              union all
              select 4, '', h.held_on, null, concat_ws(E'\\n', nullif(h.present, ''), nullif(h.next_words, '')), 0
                from weekly_hour h where h.case_id = :case
              union all
              select 5, 'Stop', (s.pressed_at at time zone 'Europe/Amsterdam')::date, p.name,
                     concat_ws(E'\\n', s.why, s.zoom_seen, s.zoom_between, s.zoom_first, s.outcome), 0
                from stop_press s join person p on p.id = s.by_person where s.case_id = :case) all_of_it
             order by place, version, on_day, head
            """;
    private static final String WISHES = """
            select p.name as head, w.said_on as on_day, null as by_name, concat_ws(E'\\n', w.wants, w.expects) as text
              from wish w join person p on p.id = w.person_id
             where w.case_id = :case order by w.said_on, w.id
            """;
    private static final String MOMENTS = """
            select w.name as head, m.held_on as on_day, b.name as by_name, m.text
              from moment m left join person w on w.id = m.with_person left join person b on b.id = m.by_person
             where m.case_id = :case order by m.held_on, m.created_at
            """;
    private static final String RISKS = """
            select r.text as head, r.named_on as on_day, p.name as by_name,
                   concat_ws(E'\\n', nullif(r.more_when, ''), nullif(r.less_when, ''), r.we_do, nullif(r.settled_words, ''),
                             (select string_agg(w.name || ': ' || t.part, E'\\n' order by t.from_on, t.id)
                                from risk_part t join person w on w.id = t.person_id
                               where t.case_id = :case and t.risk_id = r.id)) as text
              from risk r join person p on p.id = r.by_person where r.case_id = :case order by r.named_on, r.id
            """;
    private static final String ENOUGH = """
            select head, on_day, by_name, text from (
              select coalesce(h.text, '') as head, g.said_on as on_day, p.name as by_name,
                     concat_ws(' ', case when g.enough then '✓' end, nullif(g.words, '')) as text
                from good_enough g join person p on p.id = g.by_person
                left join tailored_help h on h.id = g.help_id and h.case_id = g.case_id where g.case_id = :case
              union all
              select '', b.said_on, p.name, b.words from basis b join person p on p.id = b.by_person
               where b.case_id = :case and b.words <> '') said
             order by on_day, head, by_name
            """;
    private static final String ANSWERS = """
            select head, on_day, by_name, text from (
              select '' as head, a.said_on as on_day, p.name as by_name, a.words as text
                from right_answer a join person p on p.id = a.by_person where a.case_id = :case
              union all
              select w.name, r.from_on, p.name, r.wants
                from contact_rhythm r join person w on w.id = r.person_id join person p on p.id = r.by_person
               where r.case_id = :case) said
             order by on_day, head, by_name
            """;
    private static final String RULES = """
            select b.rule as head, b.asked_on as on_day, p.name as by_name, concat_ws(E'\\n', b.lifter, nullif(b.blocks, ''), nullif(b.learned, '')) as text
              from breakthrough b join person p on p.id = b.by_person where b.case_id = :case order by b.made_at, b.id
            """;
    private static final String NETWORK = """
            select m.name as head, null::date as on_day, p.name as by_name, concat_ws(E'\\n', nullif(m.gives, ''), nullif(m.asks, '')) as text
              from network_member m join person p on p.id = m.by_person where m.case_id = :case order by m.area, m.nearness, m.name, m.id
            """;
    private static final String OPINIONS = """
            select s.thought_by as head, s.asked_on as on_day, p.name as by_name,
                   concat_ws(E'\\n', s.thought_of, nullif(s.question, ''), nullif(s.answer, '')) as text
              from second_opinion s join person p on p.id = s.by_person where s.case_id = :case order by s.asked_on, s.id
            """;
    private static final String REFERRALS = """
            select r.network as head, r.asked_on as on_day, p.name as by_name,
                   concat_ws(E'\\n', r.asked, r.why_not_here, nullif(r.talked_with, ''), nullif(r.outcome_words, ''), nullif(r.answer, ''),
                             nullif(r.answer_by, '')) as text
              from referral r join person p on p.id = r.by_person where r.case_id = :case order by r.asked_on, r.id
            """;
    private static final String MEETINGS = """
            select m.purpose as head, (m.starts_at at time zone 'Europe/Amsterdam')::date as on_day, null as by_name,
                   (select string_agg(s.text, E'\\n' order by s.said_at, s.id)
                      from (select l.text, l.created_at as said_at, l.id from meeting_line l where l.meeting_id = m.id
                            union all
                            select coalesce(n.name, a.guest_name) || ': ' || c.text, c.said_at, c.id
                              from meeting_check c join attendee a on a.id = c.attendee_id left join person n on n.id = a.person_id
                             where c.meeting_id = m.id and c.keep) s) as text
              from meeting m where m.case_id = :case order by m.starts_at, m.id
            """;
    private static final String MESSAGES = """
            select n.name as head, (w.said_at at time zone 'Europe/Amsterdam')::date as on_day, null as by_name, w.text
              from own_words w join person n on n.id = w.by_person
             where w.case_id = :case and w.kind = 'message' order by w.said_at, w.id
            """;

    private List<CopyLine> rows(UUID caseFile, CopyWords says, String sql) {
        return db.sql(sql)
                .param("case", caseFile)
                .query((row, number) -> line(row, says))
                .list();
    }

    private static CopyLine line(ResultSet row, CopyWords says) throws SQLException {
        String by = row.getString("by_name");
        LocalDate on = row.getObject("on_day", LocalDate.class);
        return new CopyLine(
                or(row.getString("head")),
                on == null ? "" : by == null ? says.day(on) : says.t("inspection.written", says.day(on), by),
                or(row.getString("text")));
    }

    private List<CopyLine> people(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select p.name, t.role, coalesce(t.relation, '') as relation, coalesce(o.name, '') as organisation,
                               (t.from_at at time zone 'Europe/Amsterdam')::date as from_on, case when t.until_at <= now() then (t.until_at at time zone 'Europe/Amsterdam')::date end as until_on
                          from participation t join person p on p.id = t.person_id
                          left join organisation o on o.id = p.organisation_id
                         where t.case_id = :case order by p.kind, t.from_at, p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    LocalDate until = row.getObject("until_on", LocalDate.class);
                    String from = says.day(Objects.requireNonNull(row.getObject("from_on", LocalDate.class)));
                    String as = row.getString("relation").isEmpty()
                            ? says.t("casework.role." + row.getString("role"))
                            : row.getString("relation");
                    String when = until == null
                            ? says.t("inspection.since", from)
                            : says.t("inspection.period", from, says.day(until));
                    return new CopyLine(
                            row.getString("name"),
                            Stream.of(as, row.getString("organisation"), when)
                                    .filter(one -> !one.isEmpty())
                                    .collect(Collectors.joining(" · ")),
                            "");
                })
                .list();
    }

    private List<CopyLine> help(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select text, coalesce(given_by, '') as given_by, status from tailored_help
                         where case_id = :case order by id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new CopyLine(
                        "",
                        Stream.of(
                                        says.t("agreements.help.status." + row.getString("status")),
                                        row.getString("given_by"))
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining(", ")),
                        row.getString("text")))
                .list();
    }

    private List<CopyLine> family(UUID caseFile, Locale locale) {
        return kin.of(caseFile, locale).stream()
                .map(one -> new CopyLine(one, "", ""))
                .toList();
    }

    private List<CopyLine> given(UUID caseFile, CopyWords says, Locale locale) {
        return given.of(caseFile, locale).stream()
                .map(one -> new CopyLine(one.title(), one.whose() + ", " + says.day(one.on()), one.text()))
                .toList();
    }

    private List<CopyLine> life(UUID caseFile, Locale locale) {
        return life.of(caseFile, locale).stream()
                .flatMap(lane -> lane.facts().stream().map(fact -> fact(lane.name(), fact)))
                .toList();
    }

    private static CopyLine fact(String lane, FactLine fact) {
        List<String> more = new ArrayList<>(fact.more());
        if (fact.text() != null) {
            more.addFirst(fact.text());
        }
        return new CopyLine(fact.label(), lane + ", " + fact.period(), String.join("\n", more));
    }

    private static List<CopyLine> passages(Whole whole, CopyWords says) {
        return Stream.of(Passage.values())
                .filter(passage -> !whole.passage(passage).text().isEmpty())
                .map(passage -> new CopyLine(
                        says.t("analysis.passage." + passage.code()),
                        "",
                        whole.passage(passage).text()))
                .toList();
    }

    /** Each with its kind, its source, its date and whom it is about: what somebody needs to have one corrected. */
    private static List<CopyLine> statements(Whole whole, CopyWords says) {
        return whole.statements().stream()
                .map(said -> new CopyLine(
                        "",
                        Stream.of(
                                        kind(whole, said, says),
                                        or(said.source()),
                                        said.saidOn() == null ? "" : says.day(said.saidOn()),
                                        about(said, says))
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining(", ")),
                        said.text()
                                + (said.familyWords() == null ? "" : "\n“" + said.familyWords() + "”")
                                + (said.basis() == null ? "" : "\n" + says.t("inspection.basis", said.basis()))))
                .toList();
    }

    /** Hypotheses, weighings, what works, who they are: whatever stands beside the picture. */
    private static List<CopyLine> reasoning(List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream()
                        .map(entry -> new CopyLine(
                                entry.title() == null ? chapter.title() : chapter.title() + ": " + entry.title(),
                                or(entry.note()),
                                String.join("\n", entry.lines()))))
                .toList();
    }

    private static String kind(Whole whole, Said said, CopyWords says) {
        String called = whole.hypothesis(said);
        if (called != null) {
            return says.t("evidence.called." + called);
        }
        return says.t(
                said.kind() == StatementKind.ACCOUNT && said.source() == null
                        ? "analysis.kind.account.of_nobody"
                        : "analysis.kind." + said.kind().code());
    }

    private static String about(Said said, CopyWords says) {
        return said.about().isEmpty()
                ? ""
                : says.t(
                        "inspection.about",
                        said.about().stream().map(one -> one.name()).collect(Collectors.joining(", ")));
    }

    private static List<CopyLine> stances(Whole whole, CopyWords says) {
        return whole.voices().stream().map(voice -> stance(whole, voice, says)).toList();
    }

    private static CopyLine stance(Whole whole, Voice voice, CopyWords says) {
        String about = voice.statement() == null
                ? whole.arrow(voice.arrow())
                        .map(arrow -> says.t("analysis.stances.about", whole.named(arrow)))
                        .orElse("")
                : whole.statement(voice.statement())
                        .map(said -> says.t("analysis.stances.about", said.text()))
                        .orElse("");
        return new CopyLine(
                voice.name() + ": " + says.t("analysis.stance." + voice.stance().code()),
                says.day(voice.on()),
                Stream.of(about, or(voice.reasons()))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private static List<CopyLine> told(List<Told> told, CopyWords says) {
        return told.reversed().stream()
                .map(one -> new CopyLine(
                        one.name() + ", " + says.t("words.kind." + one.kind()),
                        says.day(one.on()),
                        Stream.of(
                                        one.about() == null ? "" : says.t("words.about", one.about()),
                                        one.says() == null ? "" : says.t("words.says." + one.says()),
                                        one.text())
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    /** What the reader asked and wished for themselves. */
    private List<CopyLine> asked(UUID caseFile, CopyWords says) {
        List<CopyLine> lines = new ArrayList<>();
        db.sql("""
                        select kind, asked_on, words, coalesce(answer, '') as answer from right_request
                         where case_id = :case and by_person = (select me()) order by asked_on, id
                        """).param("case", caseFile).query(row -> {
            lines.add(new CopyLine(
                    says.t("rights." + row.getString("kind") + ".title"),
                    says.day(Objects.requireNonNull(row.getObject("asked_on", LocalDate.class))),
                    Stream.of(row.getString("words"), row.getString("answer"))
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining("\n"))));
        });
        db.sql("""
                        select name, relation, reach, (said_at at time zone 'Europe/Amsterdam')::date as on_day from trusted_person
                         where case_id = :case and by_person = (select me()) and ended_at is null order by said_at, id
                        """).param("case", caseFile).query(row -> {
            lines.add(new CopyLine(
                    says.t("words.trusted.title"),
                    says.day(Objects.requireNonNull(row.getObject("on_day", LocalDate.class))),
                    Stream.of(row.getString("name"), row.getString("relation"), row.getString("reach"))
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining(", "))));
        });
        db.sql("""
                        select recipient, may, words, (said_at at time zone 'Europe/Amsterdam')::date as on_day from sharing_wish
                         where case_id = :case and by_person = (select me()) order by said_at, id
                        """).param("case", caseFile).query(row -> {
            lines.add(new CopyLine(
                    says.t("words.sharing.ask." + row.getString("recipient")),
                    says.day(Objects.requireNonNull(row.getObject("on_day", LocalDate.class))),
                    Stream.of(says.t("words.may." + row.getString("may")), row.getString("words"))
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining("\n"))));
        });
        return lines;
    }

    private List<CopyLine> answers(UUID caseFile, CopyWords says) {
        return guidance.answered(caseFile, says.locale()).stream()
                .map(one -> new CopyLine(
                        one.question(),
                        says.t(
                                "inspection.written",
                                says.day(one.at().atZoneSameInstant(HERE).toLocalDate()),
                                one.by()),
                        one.answer()))
                .toList();
    }

    private static CopyPart part(CopyWords says, String name, List<CopyLine> lines) {
        return new CopyPart(says.t("inspection.part." + name), lines);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
