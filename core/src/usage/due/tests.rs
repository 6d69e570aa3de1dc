//! Random lives, against what the agenda, the limits and the outcome clock say when they are asked on the day itself.

use rand_xoshiro::{
    SplitMix64,
    rand_core::{Rng, SeedableRng},
};

use super::*;
use crate::{
    facts::{
        Answer, AreaSet, DeclaredAnswer, IdSource, OverrideReason, Pause, PauseDetails, PauseReason, Reply, Roller,
        RollerCare, RollerDetails, RollerKind, RollerRecord, RuleOverride, ScheduleDetails, SessionTrace, Settings,
        Skip, Visit, VisitDetails, Weekday,
    },
    usage::{
        OutcomeClock, WeekFacts,
        limit::Limits,
        outcome::outcome,
        outlooks,
        week::{LOOK_BACK, judge},
    },
};

/// Numbers that look random and are the same every time.
struct Dice(SplitMix64);

impl Dice {
    fn below(&mut self, count: u32) -> u32 {
        u32::try_from(self.0.next_u64() % u64::from(count)).unwrap()
    }

    fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(u32::try_from(list.len()).unwrap()) as usize].clone()
    }
}

struct Life {
    now: Timestamp,
    zone: Zone,
    settings: Settings,
    sessions: Vec<SessionTrace>,
    schedules: Vec<Schedule>,
    pauses: Vec<Pause>,
    skips: Vec<Skip>,
    visits: Vec<Visit>,
    rollers: Vec<RollerRecord>,
    declared: Vec<DeclaredAnswer>,
    overrides: Vec<RuleOverride>,
}

fn id<T: IdSource>(n: u32) -> T {
    T::derive("2026-01-01T00:00:00Z".parse().unwrap(), &n.to_string())
}

fn day(days_ahead: i64) -> LocalDate {
    let today: LocalDate = "2026-11-25".parse().unwrap();
    let days = u32::try_from(days_ahead.unsigned_abs()).unwrap();
    if days_ahead < 0 { today.minus_days(days) } else { today.plus_days(days) }
}

fn between(dice: &mut Dice, from: i64, to: i64) -> LocalDate {
    day(from + i64::from(dice.below(u32::try_from(to - from).unwrap())))
}

const AREAS: [&[Area]; 5] = [&[Area::Lips], &[Area::Lips], &[Area::Perioral], &[Area::Face], &[Area::Lips, Area::Face]];
const ZONES: [&str; 4] = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Honolulu"];

fn rhythm(dice: &mut Dice) -> Rhythm {
    match dice.below(6) {
        0..3 => {
            let least = u8::try_from(1 + dice.below(3)).unwrap();
            Rhythm::PerWeek { least: least.into(), most: (least + u8::try_from(dice.below(3)).unwrap()).into() }
        }
        3 => Rhythm::Weekdays { days: Weekday::ALL.iter().copied().filter(|_| dice.below(3) == 0).collect() },
        _ => Rhythm::EveryDays { days: dice.one_of(&[1_u32, 2, 3, 7, 10, 28]).into() },
    }
}

fn schedules(dice: &mut Dice, added: Timestamp) -> Vec<Schedule> {
    let (begins, changes) = (between(dice, -230, 10), between(dice, -20, 40));
    let is_followed = begins < changes && dice.below(2) == 0;
    let spans = [(begins, is_followed.then_some(changes)), (changes, None)];
    let (first, time) =
        (dice.one_of(&[vec![Area::Lips], vec![Area::Lips, Area::Face]]), dice.one_of(&["20:00", "01:00"]));
    let mut schedules = Vec::new();
    for (n, (from, until)) in (0..).zip(spans.into_iter().take(1 + usize::from(is_followed))) {
        let areas = if n == 0 { first.clone() } else { vec![Area::Lips] };
        let roller = (dice.below(4) == 0).then(|| id(dice.below(2)));
        let (at, rhythm) = (time.parse().unwrap(), rhythm(dice));
        schedules.push(Schedule {
            id: id(n),
            details: ScheduleDetails { areas, roller, rhythm, at, from, until, rings_in_quiet_hours: false },
            added,
        });
    }
    schedules
}

impl Life {
    fn of(seed: u64) -> Self {
        let dice = &mut Dice(SplitMix64::seed_from_u64(seed));
        let zone: Zone = dice.one_of(&ZONES).parse().unwrap();
        let now = day(0).begins(&zone).plus_minutes(dice.below(1440).into());
        let mut sessions = Vec::new();
        for n in 0..dice.below(40) {
            let reach = dice.one_of(&[10_000, 60_000, 250_000]);
            let started = now.plus_minutes(-5 - i64::from(dice.below(reach)));
            let (areas, needle_um) = (dice.one_of(&AREAS).to_vec(), dice.one_of(&[250, 250, 250, 250, 250, 500]));
            let zone = if dice.below(6) == 0 { dice.one_of(&ZONES).parse().unwrap() } else { zone.clone() };
            let last_contact = started.plus_minutes(4);
            sessions.push(SessionTrace {
                id: id(n),
                roller: id(0),
                needle_um,
                started,
                last_contact,
                zone,
                areas: AreaSet::of(&areas),
            });
        }
        let mut pauses = Vec::new();
        for n in 0..dice.below(3) {
            let from = between(dice, -60, 40);
            let to = (dice.below(8) > 0).then(|| from.plus_days(dice.below(20)));
            let areas = dice.one_of(&[vec![], vec![Area::Lips], vec![Area::Eye]]);
            pauses.push(Pause {
                id: id(n),
                details: PauseDetails { areas, from, to, reason: PauseReason::Holiday, note: None },
                added: now,
            });
        }
        let skip = |n, date| Skip { id: id(n), areas: Vec::new(), date, note: None, added: now };
        let skips = (0..dice.below(5)).map(|n| skip(n, between(dice, -20, 40))).collect();
        let mut visits = Vec::new();
        for n in 0..dice.below(3) {
            let (on, areas) = (between(dice, -40, 40), dice.one_of(&AREAS).to_vec());
            let treatment = dice.one_of(&["proc.pro-needling", "proc.botox", "proc.wax"]).to_owned();
            let (at, zone) = (on.at("15:00".parse().unwrap()), dice.one_of(&ZONES).parse().unwrap());
            visits.push(Visit {
                id: id(n),
                details: VisitDetails { at, zone, areas, treatment, note: None },
                added: now,
            });
        }
        let roller = |n, needle_um: u32| {
            let details = RollerDetails::new("", RollerKind::Roller, needle_um);
            let roller = Roller { id: id(n), details, added: now, retired: None };
            RollerRecord { care: RollerCare::of_unused(roller), uses: 0, first_session: None, early_uses: Vec::new() }
        };
        // Some turn 65 in these weeks, on which gaps double.
        let born = dice.one_of(&[day(0), day(7), day(-40)]);
        let born = dice.one_of(&["1990", "1950", "1961"]).to_owned() + &born.to_string()[4..];
        let reply = Reply::On { date: born.parse().unwrap() };
        let overridden = dice.one_of(&["gap.lips", "quota.lips", "proc.pro-needling", "gap.age65", "", "", ""]);
        let settings = Settings {
            day_starts: dice.one_of(&["00:00", "04:00"]).parse().unwrap(),
            week_starts: dice.one_of(Weekday::ALL),
            ..Settings::default()
        };
        Self {
            now,
            zone,
            settings,
            sessions,
            schedules: schedules(dice, now),
            pauses,
            skips,
            visits,
            rollers: vec![roller(0, 250), roller(1, 500)],
            declared: vec![DeclaredAnswer::new(Answer::new("med.age", reply), Timestamp::FIRST)],
            overrides: vec![RuleOverride {
                id: id(0),
                rule: overridden.into(),
                reason: OverrideReason::OwnChoice,
                note: String::new(),
                at: now,
                agreed: None,
            }],
        }
    }

    fn facts(&self) -> OutlookFacts<'_> {
        let Self { sessions, schedules, pauses, skips, settings, visits, rollers, declared, overrides, .. } = self;
        let weeks = WeekFacts { sessions, schedules, pauses, skips, settings, declared };
        OutlookFacts { weeks, visits, rollers, overrides }
    }

    fn due(&self, now: Timestamp) -> Vec<Due<'_, 'static>> {
        due(self.facts(), now.plus_minutes(-24 * 60), now, &self.zone, RulesByKind::bundled())
    }

    fn today(&self, now: Timestamp) -> LocalDate {
        self.zone.day(now, self.settings.day_starts)
    }

    fn limits<'a>(&'a self, due: &Due<'a, 'static>) -> Limits<'a, 'static> {
        limits(due.areas, due.needle_um, self.facts(), self.now, &self.zone, RulesByKind::bundled())
    }

    /// Whether the agenda, asked at the time of the schedule's session on a day, plans one for then.
    fn is_planned(&self, schedule: &Schedule, day: LocalDate) -> bool {
        let wall = wall(day, schedule.at, self.settings.day_starts);
        let at = resolve(wall, &self.zone);
        let ahead = outlooks(self.facts(), &|_, _| None, at, &self.zone, RulesByKind::bundled());
        let mine = ahead.into_iter().map(|ahead| ahead.outlook).find(|outlook| {
            schedule.holds_on(day) && outlook.schedule.as_ref().is_some_and(|holder| holder.id == schedule.id)
        });
        // It can be later on that day, when a gap ends.
        let planned = mine.and_then(|outlook| outlook.next_planned);
        planned.is_some_and(|planned| self.today(resolve(planned, &self.zone)) == day)
    }
}

/// Law: what is said of a day does not depend on when somebody asks.
#[test]
fn asking_later_only_cuts_off() {
    let mut told = 0;
    for seed in 0..600 {
        let life = Life::of(seed);
        let later = life.now.plus_minutes((seed * 7919 % 57_600).try_into().unwrap());
        let (first, last) = (life.today(later).minus_days(1), life.today(life.now).plus_days(LOOK_AHEAD_DAYS));
        let known = |now| -> Vec<_> {
            let all = life.due(now).into_iter();
            all.flat_map(|due| due.days.into_iter().map(move |day| (due.schedule.id, due.roller, due.needle_um, day)))
                .filter(|(.., day)| first <= day.day && day.day <= last)
                .collect()
        };
        let days = known(life.now);
        assert_eq!(days, known(later), "{seed}");
        told += days.len();

        let week = |now| week_of(life.today(now), life.settings.week_starts);
        let common = [week(later), week(later).plus_days(WEEK)].into_iter();
        for begins in common.filter(|begins| *begins <= week(life.now).plus_days(WEEK)) {
            let results = |now| life.due(now).iter().any(|due| due.results_on.contains(&begins));
            assert_eq!(results(life.now), results(later), "{seed}");
        }
    }
    assert!(told > 1_000, "{told}");
}

/// Rule: a day is told of and free if and only if the agenda, asked at that very time, plans the session for then, and
/// the day is one of three in a row, in step with the schedule's first day, or the last chance of its week.
#[test]
fn a_free_day_is_what_the_agenda_plans_at_its_time() {
    let mut told = 0;
    for seed in 1_000..1_060 {
        let life = Life::of(seed);
        let today = life.today(life.now);
        for due in life.due(life.now) {
            let mut row = 0;
            for day in (0..LOOK_AHEAD_DAYS + 5).map(|ahead| today.minus_days(4).plus_days(ahead)) {
                let is_planned = life.is_planned(due.schedule, day);
                row = if is_planned { row + 1 } else { 0 };
                let known = due.days.iter().find(|due| due.day == day && due.stopped_by.is_none());
                let has_days = matches!(due.schedule.rhythm, Rhythm::Weekdays { .. });
                let is_in_step = day.days_since(due.schedule.from) % 7 == 0;
                if day < today.minus_days(1) {
                } else if let Some(known) = known {
                    assert!(is_planned, "{seed} {day}");
                    assert!(has_days || row <= 3 || is_in_step || known.is_last_chance, "{seed} {day}");
                    told += 1;
                } else {
                    assert!(!is_planned || !(has_days || row <= 3 || is_in_step), "{seed} {day}");
                }
            }
        }
    }
    assert!(told > 200, "{told}");
}

/// Rule: the first free day from now on is the next one that the outlook plans, unless that one is stopped by then or the
/// row of an overdue session is too long to be told again.
#[test]
fn the_first_free_day_is_the_next_planned() {
    let mut equal = 0;
    for seed in 2_000..2_300 {
        let life = Life::of(seed);
        let ahead = outlooks(life.facts(), &|_, _| None, life.now, &life.zone, RulesByKind::bundled());
        for due in life.due(life.now).iter().filter(|due| due.schedule.holds_on(life.today(life.now))) {
            let mine = |outlook: &&crate::usage::AreaOutlook| {
                outlook.schedule.as_ref().is_some_and(|schedule| schedule.id == due.schedule.id)
            };
            let Some(next) = ahead.iter().map(|ahead| &ahead.outlook).find(mine).unwrap().next_planned else {
                assert!(due.days.iter().all(|day| day.at < life.now || day.stopped_by.is_some()), "{seed}");
                continue;
            };
            // What is free from the instant of an override on was due before it, which is past.
            let is_ahead = |day: &&DueDay<'_>| day.at >= life.now && day.at != life.overrides[0].at;
            let free = due.days.iter().find(|day| is_ahead(day) && day.stopped_by.is_none());
            assert!(free.is_none_or(|free| free.wall >= next), "{seed}");
            if due.days.iter().any(|day| day.wall == next && day.stopped_by.is_none()) {
                assert_eq!(free.unwrap().wall, next, "{seed}");
                equal += 1;
            }
        }
    }
    assert!(equal > 100, "{equal}");
}

/// Rule: a day names the rule that stops its session if and only if the precheck has one then.
#[test]
fn a_day_is_stopped_when_the_limits_stop_it() {
    let (mut free, mut stopped) = (0, 0);
    for seed in 3_000..3_400 {
        let life = Life::of(seed);
        for due in life.due(life.now) {
            let limits = life.limits(&due);
            for day in &due.days {
                let until = limits.next_allowed(day.at).at;
                assert_eq!(day.stopped_by.is_some(), until > day.at, "{seed} {}", day.day);
                let mut hits = Vec::new();
                limits.hits(day.at, &mut hits);
                let stops = hits.iter().filter_map(|hit| {
                    Some((
                        hit.stops_until(&life.overrides, day.at, crate::guidance::RulePack::bundled())?,
                        &hit.rule.id,
                    ))
                });
                let last = stops.max_by(|(a, a_rule), (b, b_rule)| a.cmp(b).then_with(|| b_rule.cmp(a_rule)));
                assert_eq!(day.stopped_by.map(|rule| &rule.id), last.map(|(_, rule)| rule), "{seed} {}", day.day);
                if day.stopped_by.is_some() { stopped += 1 } else { free += 1 }
            }
        }
    }
    assert!(free > 500 && stopped > 100, "{free} {stopped}");
}

/// Rule: whoever had the session on a due day has nothing to do on that day any more.
#[test]
fn a_day_with_a_session_is_not_due() {
    for seed in 4_000..4_200 {
        let mut life = Life::of(seed);
        let due = life.due(life.now);
        let Some((due, day)) = due.iter().find_map(|due| Some((due, due.days.iter().find(|day| day.at >= life.now)?)))
        else {
            continue;
        };
        let (schedule, areas, on, at) = (due.schedule.id, due.areas.to_vec(), day.day, day.at);
        let (zone, roller) = (life.zone.clone(), id(0));
        life.sessions.push(SessionTrace {
            id: id(99),
            roller,
            needle_um: 250,
            started: at,
            last_contact: at,
            zone,
            areas: AreaSet::of(&areas),
        });
        let after = life.due(at);
        let mut mine = after.iter().filter(|due| due.schedule.id == schedule).flat_map(|due| &due.days);
        assert!(mine.all(|day| day.day > on), "{seed}");
    }
}

/// Rule: results can be judged on the day on which the outcome clock gets ready.
#[test]
fn results_are_due_when_the_clock_gets_ready() {
    let mut ready = 0;
    for seed in 5_000..6_500 {
        let mut life = Life::of(seed);
        let dice = &mut Dice(SplitMix64::seed_from_u64(seed ^ 0xabcd));
        // A session on most days of the last weeks: random ones would hardly fill four weeks.
        let few = dice.below(4);
        for back in 0..dice.below(45) {
            if dice.below(4) >= few {
                let started = life.now.plus_minutes(-1440 * i64::from(back) - 1);
                let (zone, areas) = (life.zone.clone(), vec![Area::Lips]);
                let (id, roller) = (id(100 + back), id(0));
                life.sessions.push(SessionTrace {
                    id,
                    roller,
                    needle_um: 250,
                    started,
                    last_contact: started,
                    zone,
                    areas: AreaSet::of(&areas),
                });
            }
        }
        let present = week_of(life.today(life.now), life.settings.week_starts);
        for due in life.due(life.now) {
            let weeks = life.facts().weeks;
            let (chain, days) = (weeks.chain(due.areas, RulesByKind::bundled()), weeks.days(due.areas));
            let is_ready = |begins: &LocalDate| {
                let judged = judge(&chain, &days, begins.minus_days(LOOK_BACK * WEEK), LOOK_BACK + 1, *begins);
                let clock = outcome(&judged, &chain, days.last().copied(), *begins, RulesByKind::bundled());
                let gets_ready = matches!(clock, OutcomeClock::Ready { since, .. } if since == *begins);
                gets_ready && due.schedule.holds_on(*begins)
            };
            for begins in [present, present.plus_days(WEEK)] {
                assert_eq!(due.results_on.contains(&begins), is_ready(&begins), "{seed}");
            }
            assert!(due.results_on.iter().all(is_ready) && due.results_rule.is_some(), "{seed}");
            ready += u32::from(!due.results_on.is_empty());
        }
    }
    assert!(ready > 50, "{ready}");
}
