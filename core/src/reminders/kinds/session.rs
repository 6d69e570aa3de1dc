//! The next sessions: on the days on which a schedule has one due, where everything allows it.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft},
        fate::{Fate, HeldBack},
        message::{Message, Saying, keys},
        notification::Policy,
        rules::clean_before_use,
    },
    Asking,
    replace::stops_on,
    words,
};
use crate::{
    facts::{ReminderKind, RollerId, RollerRecord},
    guidance::RulePack,
    hygiene::RollerState,
    screen::{Standing, StandingFacts, Wish, standing},
    shared_text::SharedText,
    time::LocalDate,
    usage::{Due, DueDay},
};

/// Proposes a reminder for each day on which a session is due. If a rule stops the session, there is none; if its roller is
/// not clean, a reminder to clean it comes in its place.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for due in &asking.due {
        let tool = Tool::of(due, asking);
        let standing = stops(due, &tool, asking);
        let messages = Messages::of(due, &tool);
        for day in due.days.iter().filter(|day| asking.is_recent(day.at)) {
            propose_day(draft, asking, due, day, &tool, &standing, &messages);
        }
    }
}

/// What the session is to be done with.
enum Tool<'a> {
    /// This one; it is clean.
    Clean(&'a RollerRecord, Option<LocalDate>),
    /// This one, which is not clean.
    Unclean(&'a RollerRecord, Option<LocalDate>),
    /// There is none that could be used.
    None,
}

impl<'a> Tool<'a> {
    /// The schedule's roller or the one that was used last. Where that is retired or not known, any that could be used, a
    /// clean one before others.
    fn of(due: &Due<'_>, asking: &Asking<'a>) -> Self {
        let fit = |(record, state): &&(&'a RollerRecord, RollerState)| {
            !matches!(state, RollerState::Retired { .. }) && record.roller.needle_um <= due.needle_um
        };
        let named = due.roller.and_then(|id| asking.rollers.iter().find(|(record, _)| record.roller.id == id));
        let chosen = match named.filter(|tool| !matches!(tool.1, RollerState::Retired { .. })) {
            Some(named) => Some(named),
            None => asking
                .rollers
                .iter()
                .filter(fit)
                .min_by_key(|(record, state)| (!matches!(state, RollerState::Clean { .. }), record.roller.id)),
        };
        match chosen {
            Some((record, RollerState::Clean { .. })) => Self::Clean(record, stops_on(record, asking)),
            Some((record, _)) => Self::Unclean(record, stops_on(record, asking)),
            None => Self::None,
        }
    }

    const fn record(&self) -> Option<&'a RollerRecord> {
        match self {
            Self::Clean(record, _) | Self::Unclean(record, _) => Some(record),
            Self::None => None,
        }
    }
}

fn stops<'a>(due: &Due<'_>, tool: &Tool<'_>, asking: &Asking<'a>) -> Standing<'a> {
    let facts = asking.facts;
    let known = StandingFacts {
        declared: &facts.declared,
        overrides: &facts.overrides,
        check_ins: &facts.check_ins,
        sessions: &facts.seen,
        recoveries: &asking.recoveries,
        products: &facts.products,
        uses: &facts.uses,
        zone: asking.zone,
    };
    let roller = tool.record().map(|record| &record.roller);
    let needle_um = roller.map_or(due.needle_um, |roller| roller.needle_um);
    let wish = Wish { areas: due.areas, tool: roller.map(|roller| roller.kind), needle_um };
    standing(wish, known, RulePack::bundled())
}

fn propose_day(
    draft: &mut Draft,
    asking: &Asking<'_>,
    due: &Due<'_>,
    day: &DueDay<'_>,
    tool: &Tool<'_>,
    standing: &Standing<'_>,
    messages: &Messages,
) {
    let (at, policy) = (day.at, Policy::Floating);
    let (subject, date) = (&mut [0; 36], &mut [0; 10]);
    let (subject, date) = (due.schedule.id.write(subject), day.day.write(date));
    let id = SharedText::of(&["session:", subject, "/", date]);
    if let Some(rule) = day.stopped_by.or_else(|| standing.stops(at)) {
        draft.explain(&id, Fate::Stopped { rule: rule.id.as_str().into() });
        return;
    }
    match tool {
        Tool::Clean(_, stops_on) | Tool::Unclean(_, stops_on)
            if stops_on.is_some_and(|date| date <= asking.zone.date(at)) =>
        {
            draft.hold_back(id, HeldBack::NoRoller);
        }
        Tool::None => draft.hold_back(id, HeldBack::NoRoller),
        Tool::Clean(..) => {
            let message = if day.is_last_chance { &messages.last_chance } else { &messages.usual }.clone();
            draft.candidates.push(Candidate::new(ReminderKind::Session, id, at, policy, message));
        }
        Tool::Unclean(..) if asking.facts.settings.reminders_off.contains(&ReminderKind::Session) => {
            draft.hold_back(id, HeldBack::SwitchedOff);
        }
        Tool::Unclean(..) => {
            draft.hold_back(id, HeldBack::Unclean);
            let id = SharedText::of(&["disinfect:", subject, "/", date]);
            let message = messages.clean_first.clone();
            draft.candidates.push(Candidate::new(ReminderKind::Disinfect, id, at, policy, message));
        }
    }
}

/// What the sessions of a schedule say: the same on every day.
struct Messages {
    usual: Rc<Message>,
    last_chance: Rc<Message>,
    /// Where a session would be, a roller that is not known to be clean asks for that first.
    clean_first: Rc<Message>,
}

impl Messages {
    fn of(due: &Due<'_>, tool: &Tool<'_>) -> Self {
        let roller = tool.record().map(|record| &record.roller);
        let (id, name) = (
            roller.map(|roller| roller.id),
            roller.map_or(SharedText::default(), |roller| roller.name.as_str().into()),
        );
        let session = |key| {
            let saying = Saying::of(key).text("roller", name.clone()).text("areas", words(due.areas));
            let message = saying.leading_to(SharedText::of(&[
                "rollcare://schedule/",
                due.schedule.id.write(&mut [0; 36]),
                "/start",
            ]));
            Rc::new(message.about(id))
        };
        let clean = |id: RollerId| SharedText::of(&["rollcare://roller/", id.write(&mut [0; 36]), "/clean"]);
        let clean = id.map(clean).unwrap_or_default();
        let clean = Saying::of(keys!("notify-clean-first")).text("roller", name.clone()).leading_to(clean);
        let clean = clean.by(clean_before_use());
        Self {
            usual: session(keys!("notify-session")),
            last_chance: session(keys!("notify-session-last")),
            clean_first: Rc::new(clean.about(id)),
        }
    }
}
