//! What the app writes down: a recurrence for all that the facts still ask for.

use rollcare_core::{
    Area, PlanFacts, ReminderKind, RollerRecord, RollerState, Schedule, SessionId, Timestamp, Zone,
    hygiene::roller_state,
    time::{LocalDate, resolve},
};

use super::{
    App, Done, Rungs, Series,
    days::{self, Days, moment},
};

impl<'a> App<'a> {
    /// Writes down what recurs; if it keeps all, with what is over. `sessions` are all there ever were, with their areas and last contacts, the earliest first.
    pub fn write(facts: &'a PlanFacts, sessions: &'a [Done], now: Timestamp, zone: &'a Zone, keeps_all: bool) -> Self {
        let mut app = Self { facts, zone, series: Vec::new(), sets: Vec::new() };
        facts.schedules.iter().for_each(|schedule| app.schedule(schedule, sessions, now));
        facts.rollers.iter().for_each(|record| app.roller(record, now));
        sessions.iter().enumerate().for_each(|(index, done)| app.session(done, &sessions[index + 1..], keeps_all, now));
        app.nurse_back(now);
        app.visits_and_backups();
        app.sets = app.parse();
        app
    }

    fn push(&mut self, kind: ReminderKind, prefix: String, rungs: Rungs<'a>, rules: String) -> &mut Series<'a> {
        self.series.push(Series { kind, prefix, rungs, rules, useless_from: None, silent_until: None, is_over: false });
        let last = self.series.len() - 1;
        &mut self.series[last]
    }

    /// A date at the person's hour, as the crate reads it.
    fn hour(&self, date: LocalDate) -> String {
        moment(date.at(self.facts.settings.daily_at), self.zone)
    }

    fn schedule(&mut self, schedule: &'a Schedule, sessions: &'a [Done], now: Timestamp) {
        let mine = |done: &&Done| done.areas.iter().any(|area| schedule.areas.contains(area));
        let last = sessions.iter().rev().find(mine).map(|done| done.roller);
        let record = self.facts.rollers.iter().find(|record| schedule.roller.or(last) == Some(record.roller.id));
        let is_clean = record.is_some_and(|record| matches!(roller_state(record, now), RollerState::Clean { .. }));
        let kind = if is_clean { ReminderKind::Session } else { ReminderKind::Disinfect };
        let days = Days::of(schedule, sessions, self.facts, now, self.zone);
        let rules = format!("DTSTART{}\nRRULE:FREQ=DAILY", moment(schedule.from.at(schedule.at), self.zone));
        self.push(kind, format!("{kind}:{}/", schedule.id), Rungs::Due(Box::new(days)), rules);
    }

    fn roller(&mut self, record: &RollerRecord, now: Timestamp) {
        let state = roller_state(record, now);
        let Some(session) = &record.last_session else { return };
        let (id, contact, zone) = (session.id, session.last_contact(), self.zone);
        if !matches!(state, RollerState::Clean { .. } | RollerState::Retired { .. }) {
            let is_late = session.logged >= contact.plus_minutes(80);
            let anchor = if is_late { session.logged } else { contact }.min(now);
            let soaks = if let RollerState::Soaking { ends, .. } = state { Some(ends) } else { None };
            self.ladder(id, anchor, soaks, now);
        }
        if let RollerState::Soaking { run, ends } = state {
            self.push(ReminderKind::SoakDone, format!("soak-done:{run}"), Rungs::Named(&[""]), instants([ends]));
        }
        let Some(first) = record.first_session else { return };
        let used_up = zone.date(contact).plus_days(1);
        let end = |days, uses, rung| {
            let by_days = (first.plus_days(days), "days".to_owned());
            let by_uses = (record.uses >= uses).then(|| (used_up, format!("{}-uses", record.uses)));
            let (date, name) = by_uses.into_iter().chain([by_days]).min().unwrap();
            (date, format!("replace:{}/{rung}:{name}", record.roller.id))
        };
        let (due, stop) = (end(42, 8, "due"), end(90, 15, "stop"));
        for (date, id) in [(due.0 < stop.0).then_some(due), Some(stop)].into_iter().flatten() {
            let rules = only(&[self.hour(date)]);
            self.push(ReminderKind::ReplaceRoller, id, Rungs::Named(&[""]), rules);
        }
    }

    /// Every week, as far ahead as the app looks.
    fn weekly(&self, first: LocalDate, now: Timestamp) -> String {
        let until = moment(Zone::UTC.civil(self.far(now)), &Zone::UTC);
        format!("DTSTART{}\nRRULE:FREQ=WEEKLY;UNTIL={}", self.hour(first), &until[1..])
    }

    fn ladder(&mut self, id: SessionId, anchor: Timestamp, soaks: Option<Timestamp>, now: Timestamp) {
        let rules = instants([10, 20, 40, 80].map(|minutes| anchor.plus_minutes(minutes)));
        let names = Rungs::Named(&["10", "20", "40", "80"]);
        let last = anchor.plus_minutes(80);
        let today = self.zone.date(last);
        let is_over = resolve(today.at(self.facts.settings.daily_at), self.zone) <= last;
        let first = today.plus_days(u32::from(is_over));
        self.push(ReminderKind::Disinfect, format!("disinfect:{id}:"), names, rules).silent_until = soaks;
        let daily = format!("DTSTART{}\nRRULE:FREQ=DAILY;COUNT=3", self.hour(first));
        for rules in [daily, self.weekly(first.plus_days(9), now)] {
            self.push(ReminderKind::Disinfect, format!("disinfect:{id}:"), Rungs::Dates, rules).silent_until = soaks;
        }
    }

    fn session(&mut self, done: &Done, later: &[Done], keeps_all: bool, now: Timestamp) {
        let is_over = later.iter().any(|other| other.areas.iter().any(|area| done.areas.contains(area)));
        let first = self.series.len();
        if is_over && keeps_all {
            self.ladder(done.id, done.contact, None, now);
        } else if is_over {
            return;
        }
        for (day, name) in [(1, "1"), (3, "3")].map(|(days, name)| (done.day.plus_days(days), name)) {
            let is_seen = self.facts.check_ins.iter().any(|look| {
                look.at > done.contact && done.areas.contains(&look.area) && look.zone.date(look.at) == day
            });
            if !is_seen {
                let (id, rules) = (format!("check-in:{}/{name}", done.id), only(&[self.hour(day)]));
                self.push(ReminderKind::CheckIn, id, Rungs::Named(&[""]), rules);
            }
        }
        let after = instants([6 * 60, 12 * 60].map(|minutes| done.contact.plus_minutes(minutes)));
        let names = Rungs::Named(&["after.cleanse", "after.spf"]);
        self.push(ReminderKind::Aftercare, format!("aftercare:{}/", done.id), names, after);
        self.series[first..].iter_mut().for_each(|series| series.is_over = is_over);
    }

    fn nurse_back(&mut self, now: Timestamp) {
        for area in [Area::Lips, Area::Perioral] {
            let Some(last) = days::healing_since(self.facts, area) else { continue };
            let daily = format!("DTSTART{}\nRRULE:FREQ=DAILY;COUNT=7", self.hour(last.plus_days(1)));
            for rules in [daily, self.weekly(last.plus_days(14), now)] {
                self.push(ReminderKind::NurseBack, format!("nurse-back:{area}/"), Rungs::Dates, rules);
            }
        }
    }

    fn visits_and_backups(&mut self) {
        for visit in &self.facts.visits {
            let before = resolve(visit.at.date().minus_days(1).at(self.facts.settings.daily_at), &visit.zone);
            let rules = instants([before, visit.begins().plus_minutes(-120)]);
            let (id, names) = (format!("visit:{}:", visit.id), Rungs::Named(&["1-d", "120-min"]));
            self.push(ReminderKind::Visit, id, names, rules).useless_from = Some(visit.begins());
        }
        if let Some(from) = self.facts.backup_from {
            let from = self.zone.date(from);
            let rules = format!("DTSTART{}\nRRULE:FREQ=WEEKLY;COUNT=3", self.hour(from.plus_days(30)));
            let names = Rungs::Named(&["30", "37", "44"]);
            self.push(ReminderKind::BackupDue, format!("backup:{from}:"), names, rules);
        }
    }
}

fn instants<const COUNT: usize>(at: [Timestamp; COUNT]) -> String {
    let at = at.map(|at| moment(Zone::UTC.civil(at), &Zone::UTC));
    only(&at)
}

/// These and no others.
fn only(moments: &[String]) -> String {
    format!("DTSTART{}\n{}", moments[0], dates(moments))
}

fn dates(moments: &[String]) -> String {
    let rest: Vec<String> = moments.iter().map(|moment| format!("RDATE{moment}")).collect();
    rest.join("\n")
}
