//! The one place that reads the store for an answer that looks at more than one thing.
//!
//! There is one type for what was read, [`PlanFacts`]: a plan looks at the most. For any other answer it holds what that
//! one looks at, and the rest is empty and was not read. No cost here grows with the history.

use std::collections::BTreeSet;

use super::{clearances::flags_seen, commands::unknown_roller, overrides::standing};
use crate::{
    error::{Result, RollCareError},
    facts::{
        Area, CheckIn, NeedledSession, ProductId, Rhythm, Roller, RollerId, RollerKind, RollerRecord, Session,
        SessionId, SessionTrace, Settings,
    },
    guidance::{Question, RuleKind, RulePack, RulesByKind},
    order,
    precheck::{PrecheckFacts, PrecheckRequest, ReadProduct, longest_before_days},
    reminders::PlanFacts,
    store::{self, View},
    time::{DAY_MS, LocalDate, LocalTime, Timestamp, Zone},
    usage::{
        LOOK_BACK, REMEMBERED_DAYS, is_of_evening_of,
        record::{ChanceWithRuns, Span, cleaning_chance},
        week_of,
    },
};

/// How many check-ins of an area are looked at: more than any recovery needs.
const CHECK_INS: u32 = 60;
/// For how many days an answer to a reminder is looked for at all reminders. What repeats is planned for fewer days ahead,
/// so nobody can have answered it earlier; visits and worn rollers are looked up however long ago it was.
const ANSWERED_DAYS: i64 = 60;
/// How many days back a check-in can be what a reminder after a session asked for.
const LOOKED_DAYS: i64 = 8;
/// For how long an open checklist that disposes of a retired roller is shown after it was begun.
const DISPOSAL_DAYS: i64 = 7;

impl PlanFacts {
    /// What a plan looks at, and the main screen.
    pub(super) fn gather(view: &View<'_>, now: Timestamp, zone: &Zone) -> Result<Self> {
        let settings = view.settings()?;
        let rollers = records(view, now)?;
        let ahead = Self::of_outlook(view, settings, rollers, now, zone)?;
        let seen = view.sessions_with_signs_since(reach(now))?;
        // A day of the calendar can be longer than 24 hours.
        let longest_ms = i64::from(longest_before_days(u32::MAX, RulesByKind::bundled()) + 1) * DAY_MS;
        let is_planned = !ahead.schedules.is_empty();
        let uses = if is_planned { view.uses_since(now.plus_millis(-longest_ms))? } else { Vec::new() };
        Ok(Self {
            products: read_all(view, uses.iter().map(|used| used.product))?,
            check_ins: check_ins(view, &seen, now)?,
            flags: flags_seen(view)?,
            clearances: view.clearances()?,
            actions: view.actions_since(now.plus_millis(-ANSWERED_DAYS * DAY_MS))?,
            backup_from: backup_from(view)?,
            device: view.armed_reminders()?,
            last_retired: view.last_retired()?,
            open_questions: view.unanswered(Question::ids_asked_once(&RulePack::bundled().rules))?,
            seen,
            uses,
            ..ahead
        })
    }

    /// What lies ahead of the owner of these rollers.
    pub(super) fn of_outlook(
        view: &View<'_>,
        settings: Settings,
        rollers: Vec<RollerRecord>,
        now: Timestamp,
        zone: &Zone,
    ) -> Result<Self> {
        let today = zone.day(now, settings.day_starts);
        let first = week_of(today, settings.week_starts).minus_days(LOOK_BACK * 7);
        Ok(Self {
            rollers,
            visits: view.visits_since(today.minus_days(RulePack::bundled().visit_days()))?,
            overrides: standing(view, now, &[])?,
            ..Self::of_weeks(view, settings, first, Timestamp::LAST)?
        })
    }

    /// What weeks are judged by, from the one that begins on `first` up to the end of what is wanted.
    pub(super) fn of_weeks(view: &View<'_>, settings: Settings, first: LocalDate, until: Timestamp) -> Result<Self> {
        let schedules = view.schedules_since(first)?;
        // The session before the first week says when the next one was due.
        let rhythms = schedules.iter().map(|schedule| match schedule.rhythm {
            Rhythm::EveryDays { days } => u32::from(days),
            _ => 0,
        });
        let before = rhythms.max().unwrap_or(0).max(REMEMBERED_DAYS) + 2; // zones differ by more than a day
        let sessions = view.traces_between(first.minus_days(before).begins(&Zone::UTC), until)?;
        let (pauses, skips) = (view.pauses_since(first)?, view.skips_since(first)?);
        Ok(Self { settings, sessions, schedules, pauses, skips, declared: view.declared()?, ..Self::default() })
    }

    /// What a session is checked against in which these products are to be used. `seen` holds all sessions in reach.
    pub(super) fn of_precheck(
        view: &View<'_>,
        planned: impl Iterator<Item = ProductId>,
        now: Timestamp,
        zone: &Zone,
    ) -> Result<Self> {
        let uses = view.uses_since(reach(now))?;
        Ok(Self {
            seen: sessions_in_reach(view, now)?,
            declared: view.declared()?,
            check_ins: latest_on(view, Area::ALL)?,
            flags: flags_seen(view)?,
            clearances: view.clearances()?,
            products: read_all(view, planned.chain(uses.iter().map(|used| used.product)))?,
            uses,
            visits: view.visits_since(zone.date(now).minus_days(RulePack::bundled().visit_days()))?,
            overrides: standing(view, now, &[])?,
            settings: view.settings()?,
            ..Self::default()
        })
    }

    /// What was known at the start of a session that was recorded, without the sessions `but`, which were recorded with it, and
    /// without those with another roller in the same evening: none of them is held against it.
    pub(super) fn of_session(view: &View<'_>, session: &Session, but: &[SessionId]) -> Result<Self> {
        let (rules, at) = (RulesByKind::bundled(), session.started);
        let near = rules.around(&session.areas);
        let mut seen = view.sessions_between(reach(at), at.plus_millis(1))?;
        let is_with_it = |known: &NeedledSession| {
            but.contains(&known.id) || is_of_evening_of(&known.session, session.roller, session.started)
        };
        let with_it = seen.iter().filter(|known| is_with_it(known)).map(|known| known.id);
        let of_these_ids: Vec<SessionId> = with_it.chain(but.iter().copied()).collect();
        let of_these: Vec<_> = of_these_ids.iter().map(|id| id.text()).collect();
        seen.retain(|known| !is_with_it(known));
        let mut uses = view.uses_since(reach(at))?;
        uses.retain(|used| used.is_on(near) && !of_these.contains(&used.id.text()));
        let mut check_ins = latest_on(view, &near.iter().collect::<Vec<_>>())?;
        check_ins.retain(|look| look.at <= at);
        let (mut flags, mut clearances) = (flags_seen(view)?, view.clearances()?);
        flags.retain(|flag| flag.at <= at);
        for flag in &mut flags {
            flag.gone = flag.gone.filter(|gone| gone.at <= at);
        }
        clearances.retain(|clearance| clearance.at <= at);
        // One that is not here, as after an import, counts as unknown.
        let is_here = |id: &ProductId| matches!(view.product_ever(*id), Ok(Some(_)));
        let mine = session.shelf_products.iter().copied().filter(is_here);
        Ok(Self {
            seen,
            declared: view.declared()?,
            check_ins,
            flags,
            clearances,
            products: read_all(view, mine.chain(uses.iter().map(|used| used.product)))?,
            uses,
            visits: view.visits_since(session.zone.date(at).minus_days(RulePack::bundled().visit_days()))?,
            overrides: standing(view, at, &of_these_ids)?,
            settings: view.settings()?,
            ..Self::default()
        })
    }

    /// As the precheck of a session with this roller looks at it.
    pub(super) fn precheck<'a>(&'a self, roller: &'a RollerRecord) -> PrecheckFacts<'a> {
        PrecheckFacts {
            roller,
            sessions: &self.seen,
            declared: &self.declared,
            check_ins: &self.check_ins,
            flags: &self.flags,
            clearances: &self.clearances,
            products: &self.products,
            uses: &self.uses,
            visits: &self.visits,
            overrides: &self.overrides,
            day_starts: self.settings.day_starts,
        }
    }

    /// What the ongoing recoveries follow from.
    pub(super) fn of_recoveries(view: &View<'_>, now: Timestamp) -> Result<Self> {
        let seen = view.sessions_with_signs_since(reach(now))?;
        Ok(Self { check_ins: latest_on(view, &healing(view, &seen)?)?, seen, ..Self::default() })
    }

    /// What happened on the days of a span, was planned or was left out.
    pub(super) fn of_days(view: &View<'_>, span: Span, zone: &Zone) -> Result<Self> {
        let (since, until) = span.instants(zone);
        Ok(Self {
            sessions: view.traces_between(since, until)?,
            check_ins: view.check_ins_between(since, until)?,
            visits: view.visits_between(span.from, span.to)?,
            pauses: view.pauses_between(span.from, span.to)?,
            skips: view.skips_between(span.from, span.to)?,
            settings: view.settings()?,
            ..Self::default()
        })
    }
}

/// A roller as it was when a session with it began: what was done and ticked by then, and the session before.
pub(super) fn roller_before(view: &View<'_>, session: &Session, mut record: RollerRecord) -> Result<RollerRecord> {
    let at = session.started;
    record.uses = view.uses_before(session.roller, at)?;
    record.first_session = record.first_session.filter(|_| record.uses > 0);
    record.care.last_session = view.session_before(session)?;
    let (id, since) =
        record.last_session.as_ref().map_or((session.id, Timestamp::FIRST), |last| (last.id, last.started));
    record.care.runs = view.runs_after(id, session.roller, since, at.plus_millis(1))?;
    for recorded in &mut record.care.runs {
        recorded.run.ticks.retain(|tick| tick.at <= at);
    }
    record.care.failed_inspection = record.care.failed_inspection.take().filter(|seen| seen.at <= at);
    record.care.roller.retired = record.roller.retired.filter(|retired| retired.at <= at);
    record.care.disposals.retain(|recorded| recorded.run.started <= at);
    record.care.contacts.seen.retain(|seen| seen.at <= at);
    record.care.contacts.sessions.retain(|known| known.id != session.id && known.started <= at);
    record.care.contacts.clearances.retain(|clearance| clearance.at <= at);
    Ok(record)
}

/// The rollers in use, and those retired ones that somebody began to dispose of lately.
fn records(view: &View<'_>, now: Timestamp) -> Result<Vec<RollerRecord>> {
    let mut records = view.records_in_use()?;
    for roller in view.rollers_disposed_of_since(now.plus_millis(-DISPOSAL_DAYS * DAY_MS))? {
        if !records.iter().any(|record| record.roller.id == roller) {
            records.extend(view.roller_record(roller)?);
        }
    }
    Ok(records)
}

/// The check-ins of the last days, and the last ones of each area where one of them holds sessions up.
fn check_ins(view: &View<'_>, seen: &[NeedledSession], now: Timestamp) -> Result<Vec<CheckIn>> {
    let areas = healing(view, seen)?;
    let mut check_ins = view.check_ins_between(now.plus_millis(-LOOKED_DAYS * DAY_MS), Timestamp::LAST)?;
    check_ins.retain(|check_in| !areas.contains(&check_in.area));
    check_ins.extend(latest_on(view, &areas)?);
    Ok(check_ins)
}

/// The last check-ins of these areas.
fn latest_on(view: &View<'_>, areas: &[Area]) -> Result<Vec<CheckIn>> {
    let mut check_ins = Vec::new();
    for area in Area::ALL.iter().filter(|area| areas.contains(area)) {
        check_ins.extend(view.latest_check_ins(*area, CHECK_INS)?);
    }
    Ok(check_ins)
}

/// The areas on which a recovery can go on: without a sign there is none. `seen` are the sessions at which some were.
fn healing(view: &View<'_>, seen: &[NeedledSession]) -> Result<Vec<Area>> {
    let mut areas = Vec::new();
    for rule in &RulePack::bundled().rules {
        let RuleKind::Recovery { areas: healing, signs, .. } = &rule.kind else { continue };
        for area in healing {
            let is_on = |session: &NeedledSession| session.areas.contains(area);
            if seen.iter().any(is_on) || view.saw_lately(*area, signs, CHECK_INS)? {
                areas.push(*area);
            }
        }
    }
    Ok(areas)
}

/// From when the next back-up is counted, if anything was logged since the last one.
fn backup_from(view: &View<'_>) -> Result<Option<Timestamp>> {
    let (Some(logged), last) = (view.last_logged()?, view.device()?.backed_up) else { return Ok(None) };
    match last {
        Some(last) if logged <= last => Ok(None),
        Some(last) => Ok(Some(last)),
        None => view.first_logged(),
    }
}

/// The first instant that a limit or a window can still look at.
fn reach(at: Timestamp) -> Timestamp {
    at.plus_millis(-DAY_MS * i64::from(RulePack::bundled().reach_days()))
}

/// The sessions that a limit or a window can still look at, with the needle length of each in micrometres.
pub(super) fn sessions_in_reach(view: &View<'_>, at: Timestamp) -> Result<Vec<NeedledSession>> {
    view.sessions_since(reach(at))
}

/// The needle length of a planned session, in micrometres.
pub(super) fn needle_of(view: &View<'_>, session: &PrecheckRequest) -> Result<u32> {
    let roller = store::current::<Roller>(view, &session.roller.to_string())?;
    Ok(roller.ok_or_else(unknown_roller)?.needle_um.get())
}

/// These products, each read once.
fn read_all(view: &View<'_>, ids: impl Iterator<Item = ProductId>) -> Result<Vec<ReadProduct>> {
    let ids: BTreeSet<ProductId> = ids.collect();
    let unknown = || RollCareError::invalid("planned", "names a product that is not known; add it first");
    ids.into_iter().map(|id| Ok(ReadProduct::of(&view.product_ever(id)?.ok_or_else(unknown)?))).collect()
}

/// The looks at the skin that count for a day: each for the day of the zone in which it was recorded.
pub(super) fn check_ins_on(view: &View<'_>, date: LocalDate, settings: &Settings, zone: &Zone) -> Result<Vec<CheckIn>> {
    let (since, until) = Span { from: date, to: date }.instants(zone);
    let mut check_ins = view.check_ins_between(since, until)?;
    check_ins.retain(|check_in| check_in.zone.day(check_in.at, settings.day_starts) == date);
    Ok(check_ins)
}

/// When the rollers could be cleaned after the sessions of a span, with the runs that were begun then.
pub(super) fn cleaning_chances(view: &View<'_>, span: Span, zone: &Zone) -> Result<Vec<ChanceWithRuns>> {
    let (since, until) = span.instants(zone);
    let going_on = view.going_on()?;
    let mut uses = view.traces_between(since, until)?;
    let day_starts = view.settings()?.day_starts;
    let is_wanted = |session: &SessionTrace| is_in(span, session, day_starts) && !going_on.contains(&session.id);
    let mut sessions: Vec<SessionTrace> = uses.iter().filter(|session| is_wanted(session)).cloned().collect();
    let mut rollers: Vec<RollerId> = sessions.iter().map(|session| session.roller).collect();
    order::sort(&mut rollers);
    rollers.dedup();
    for roller in rollers {
        let known: Option<Roller> = store::current(view, &roller.to_string())?;
        if known.is_some_and(|known| known.kind == RollerKind::PenCartridge) {
            sessions.retain(|session| session.roller != roller); // it is thrown away, and not cleaned
            continue;
        }
        uses.extend(view.traces_of(roller, until, Timestamp::LAST, 1)?); // what ends the last chance of it
    }
    for used in &mut uses {
        if going_on.contains(&used.id) {
            used.last_contact = used.last_contact.plus_millis(1);
        }
    }
    let mut chances = Vec::new();
    for session in sessions {
        let (id, roller) = (session.id, session.roller);
        let chance = cleaning_chance(session, uses.iter().filter(|other| other.roller == roller));
        let runs = view.runs_after(id, roller, chance.from, chance.until.unwrap_or(Timestamp::LAST))?;
        chances.push(ChanceWithRuns { chance, runs });
    }
    Ok(chances)
}

fn is_in(span: Span, session: &SessionTrace, day_starts: LocalTime) -> bool {
    span.contains(session.zone.day(session.started, day_starts))
}
