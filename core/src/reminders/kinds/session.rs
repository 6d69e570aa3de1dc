//! The next sessions: on the days on which a schedule has one due, where everything allows it.

use std::{cell::OnceCell, rc::Rc};

use arrayvec::ArrayString;

use super::{
    super::{
        buttons::ButtonSet,
        draft::{Candidate, Draft, Id},
        fate::{Fate, HeldBack},
        message::{Message, Saying, keys},
        notification::Policy,
        rules::{clean_before_use, soak_before_use},
    },
    context::Asking,
    ladder::{WEEK, after_days},
};
use crate::{
    duties::{Duty, DutyKind, RollerNow, is_paused},
    facts::{AreaSet, LONGEST_UNASKED_MS, ReminderKind, Rhythm, Roller, RollerId, Weekday},
    guidance::{RulePack, short_name},
    precheck::{Assessment, PlannedSessions, Tool, Tools},
    shared_text::SharedText,
    time::{LocalDate, resolve},
    usage::{Due, DueDay, LOOK_AHEAD_DAYS, wall},
};

/// Proposes a reminder for each day on which a session is due. If a rule stops the session, there is none; if its roller is
/// not clean, a reminder to clean it comes in its place.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    let known = asking.facts.assessment(&asking.recoveries, asking.zone);
    for (number, due) in (0..).zip(&asking.due) {
        let tools = Tools::of(due.roller, due.needle_um, RollerNow::states(&asking.rollers), asking.now);
        let sessions = PlannedSessions::of(due.areas, tools, due.needle_um, known);
        let mut planned: Vec<Planned<'_>> = Vec::new(); // one for each roller: mostly it is one
        for day in due.days.iter().filter(|day| asking.is_recent(day.at)) {
            let tool = sessions.tools.on(asking.zone.date(day.at));
            let is_with = |planned: &Planned<'_>| {
                planned.tool.map(|tool| tool.record.roller.id) == tool.map(|tool| tool.record.roller.id)
            };
            if !planned.iter().any(is_with) {
                let (assessment, messages) = (sessions.with(tool), Messages::of((number, due), tool, asking));
                planned.push(Planned { tool, assessment, messages });
            }
            if let Some(planned) = planned.iter().find(|planned| is_with(planned)) {
                propose_day(draft, asking, day, planned);
            }
        }
        no_roller(draft, asking, due);
    }
}

/// The sessions of a schedule with one roller, or with none.
struct Planned<'a> {
    tool: Option<Tool<'a>>,
    assessment: Assessment<'static>,
    messages: Messages<'a>,
}

fn propose_day(draft: &mut Draft, asking: &Asking<'_>, day: &DueDay<'static>, planned: &Planned<'_>) {
    let Planned { tool, assessment, messages } = planned;
    let (at, policy) = (day.at, Policy::Floating);
    let (subject, date) = (&messages.schedule, &day.day.text());
    let id = SharedText::of(&["session:", subject, "/", date]);
    if let Some(rule) = day.stopped_by.or_else(|| assessment.stops(at)) {
        draft.explain(&id, Fate::Stopped { rule: SharedText::built(&rule.id) });
        return;
    }
    let rings = messages.due.schedule.rings_in_quiet_hours;
    match tool {
        None => draft.hold_back(id, HeldBack::NoRoller),
        Some(Tool { is_clean: true, worn_from, fresh_until, .. }) => {
            let is_fresh = fresh_until.is_none_or(|until| at < until);
            let message =
                if is_fresh { messages.session(day.is_last_chance) } else { messages.soak_first(day.is_last_chance) };
            let candidate = Candidate::new(ReminderKind::Session, id, at, policy, message).ringing(rings);
            // Put off until something stops the session, the reminder would send somebody into a refusal.
            let worn = worn_from.map(|date| date.begins(asking.zone));
            let stopped = [worn, day.stopped_from, assessment.next_stop(at)].into_iter().flatten().min();
            draft.candidates.push(candidate.of_due(messages.number).useless_from(stopped));
        }
        Some(_) if asking.facts.settings.reminders_off.contains(&ReminderKind::Session) => {
            draft.hold_back(id, HeldBack::SwitchedOff);
        }
        Some(_) => {
            draft.hold_back(id, HeldBack::Unclean);
            let id = SharedText::of(&["disinfect:", subject, "/", date]);
            let message = messages.clean_first();
            let candidate = Candidate::new(ReminderKind::Disinfect, id, at, policy, message).of_duty(messages.unclean);
            draft.candidates.push(candidate.ringing(rings).of_due(messages.number));
        }
    }
}

/// In the place of sessions that no roller is fit for: to get one, at the session's time, every week from the day on which
/// the schedule lost the last one.
fn no_roller(draft: &mut Draft, asking: &Asking<'_>, due: &Due<'_, 'static>) {
    let end = asking.zone.date(asking.now).plus_days(LOOK_AHEAD_DAYS + 1);
    let on = |day: LocalDate| resolve(wall(day, due.schedule.at, asking.day_starts()), asking.zone);
    let subject = due.schedule.id.text();
    let duty = asking.duties_of(DutyKind::NoRoller).find(|(_, duty)| duty.is(DutyKind::NoRoller, &subject));
    let Some((duty, Duty { known: lost, .. })) = duty.filter(|(_, duty)| duty.known <= on(end)) else { return };
    let known = asking.zone.day(*lost, asking.day_starts());
    let is_its_day = |day: &LocalDate| match &due.schedule.rhythm {
        Rhythm::Weekdays { days } => days.contains(&Weekday::of(*day)),
        Rhythm::PerWeek { .. } | Rhythm::EveryDays { .. } => true,
    };
    let first = (0..=WEEK).map(|ahead| known.plus_days(ahead)).filter(|day| on(*day) > *lost);
    let Some(mut day) = first.into_iter().find(is_its_day) else { return };
    let saying = Saying::of(keys!("notify-no-roller")).areas(AreaSet::of(due.areas));
    let message = Rc::new(saying.leading_to(SharedText::built("rollcare://roller/add")));
    // Quiet hours may end after the schedule has.
    let ends = due.schedule.until.map(|until| resolve(until.at(asking.day_starts()), asking.zone));
    while day <= end && due.schedule.holds_on(day) {
        let (kind, at) = (ReminderKind::NoRoller, on(day));
        let is_there = asking.zone.civil(at).date() == wall(day, due.schedule.at, asking.day_starts()).date();
        if is_there && asking.is_recent(at) {
            let id = SharedText::of(&[kind.as_str(), ":", &subject, ":", &day.text()]);
            if is_paused(&asking.facts.pauses, due, day) {
                draft.hold_back(id, HeldBack::Pause);
            } else {
                let id = Id::repeated(id, &day.text());
                let candidate = Candidate::new(kind, id, at, Policy::Floating, message.clone()).of_duty(duty);
                draft.candidates.push(candidate.useless_from(ends));
            }
        }
        day = after_days(day, WEEK, &on);
    }
}

/// Whether a session as the last one on these areas was can be logged: with the same roller, and as long.
fn has_a_model(due: &Due<'_, 'static>, tool: Option<&Roller>, asking: &Asking<'_>) -> bool {
    let on = AreaSet::of(due.areas);
    let mine = asking.facts.sessions.iter().filter(|session| session.areas.meets(on) && session.started <= asking.now);
    let last = mine.max_by_key(|session| (session.started, session.id));
    last.is_some_and(|last| {
        let took_ms = last.last_contact.millis_since(last.started);
        tool.is_some_and(|tool| tool.id == last.roller) && (1..=LONGEST_UNASKED_MS).contains(&took_ms)
    })
}

/// What the sessions of a schedule say: the same on every day, and made when the first of them says it.
struct Messages<'a> {
    due: &'a Due<'a, 'static>,
    /// Its number.
    number: u16,
    /// The schedule's id.
    schedule: ArrayString<36>,
    tool: Option<&'a Roller>,
    /// Whether it can be logged as the last one was, without a check before it: that one took no longer than a session does,
    /// and no question is open.
    can_be_logged: bool,
    /// The duty to clean it.
    unclean: Option<u16>,
    usual: OnceCell<Rc<Message>>,
    last_chance: OnceCell<Rc<Message>>,
    clean_first: OnceCell<Rc<Message>>,
    soak_first: OnceCell<Rc<Message>>,
    soak_first_last: OnceCell<Rc<Message>>,
}

impl<'a> Messages<'a> {
    fn of((number, due): (u16, &'a Due<'a, 'static>), tool: Option<Tool<'a>>, asking: &Asking<'a>) -> Self {
        let (usual, last_chance, clean_first, soak_first, soak_first_last) = Default::default();
        let tool = tool.map(|tool| &tool.record.roller);
        let now = asking.rollers.iter().find(|now| tool.is_some_and(|tool| now.record.roller.id == tool.id));
        Self {
            due,
            number,
            schedule: due.schedule.id.text(),
            tool,
            can_be_logged: asking.facts.open_questions.is_empty() && has_a_model(due, tool, asking),
            unclean: now.and_then(|now| asking.duty(DutyKind::NotClean, &now.unclean_subject())),
            usual,
            last_chance,
            clean_first,
            soak_first,
            soak_first_last,
        }
    }

    /// A session before which a roller is soaked that was cleaned too long ago.
    fn soak_first(&self, is_last_chance: bool) -> Rc<Message> {
        let (made, keys) = if is_last_chance {
            (&self.soak_first_last, keys!("notify-session-soak-last"))
        } else {
            (&self.soak_first, keys!("notify-session-soak"))
        };
        let message = made.get_or_init(|| {
            let minutes = RulePack::bundled().contact_time().1.div_ceil(60);
            let saying = Saying::of(keys).text("roller", self.tool_name());
            let saying = saying.areas(AreaSet::of(self.due.areas)).number("minutes", minutes);
            let saying = saying.by(soak_before_use()).about(self.tool.map(|roller| roller.id));
            Rc::new(saying.leading_to(SharedText::of(&["rollcare://schedule/", &self.schedule, "/start"])))
        });
        message.clone()
    }

    fn session(&self, is_last_chance: bool) -> Rc<Message> {
        let (made, keys) = if is_last_chance {
            (&self.last_chance, keys!("notify-session-last"))
        } else {
            (&self.usual, keys!("notify-session"))
        };
        let message = made.get_or_init(|| {
            let saying = Saying::of(keys).text("roller", self.tool_name()).areas(AreaSet::of(self.due.areas));
            let link = SharedText::of(&["rollcare://schedule/", &self.schedule, "/start"]);
            let message = saying.about(self.tool.map(|roller| roller.id)).leading_to(link);
            Rc::new(if self.can_be_logged { message.with(ButtonSet::Session) } else { message })
        });
        message.clone()
    }

    /// Where a session would be, a roller that is not known to be clean asks for that first.
    fn clean_first(&self) -> Rc<Message> {
        let message = self.clean_first.get_or_init(|| {
            let id = self.tool.map(|roller| roller.id);
            let clean = |id: RollerId| SharedText::of(&["rollcare://roller/", &id.text(), "/clean"]);
            let saying = Saying::of(keys!("notify-clean-first")).text("roller", self.tool_name());
            let message = saying.by(clean_before_use()).about(id).leading_to(id.map(clean).unwrap_or_default());
            Rc::new(message.with(ButtonSet::CleanFirst))
        });
        message.clone()
    }

    fn tool_name(&self) -> SharedText {
        self.tool.map(|roller| short_name(&roller.name)).unwrap_or_default()
    }
}
