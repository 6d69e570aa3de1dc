//! The next sessions: on the days on which a schedule has one due, where everything allows it.

use std::{cell::OnceCell, rc::Rc};

use arrayvec::ArrayString;

use super::{
    super::{
        draft::{Candidate, Draft},
        fate::{Fate, HeldBack},
        message::{Message, Saying, keys},
        notification::Policy,
        rules::clean_before_use,
    },
    context::{Asking, RollerNow, words},
    replace::stops_on,
};
use crate::{
    facts::{AreaSet, ReminderKind, Roller, RollerId, RollerRecord},
    guidance::RulesByKind,
    hygiene::RollerState,
    precheck::{Assessment, AssessmentFacts, SessionQuery, assess},
    shared_text::SharedText,
    time::LocalDate,
    usage::{Due, DueDay},
};

/// Proposes a reminder for each day on which a session is due. If a rule stops the session, there is none; if its roller is
/// not clean, a reminder to clean it comes in its place.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for due in &asking.due {
        let tool = Tool::of(due, asking);
        let assessment = stops(due, &tool, asking);
        let messages = Messages::of(due, &tool);
        for day in due.days.iter().filter(|day| asking.is_recent(day.at)) {
            propose_day(draft, asking, day, &tool, &assessment, &messages);
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
    fn of(due: &Due<'_, '_>, asking: &Asking<'a>) -> Self {
        let usable = asking.rollers.iter().filter(|roller| !matches!(roller.state, RollerState::Retired { .. }));
        let is_clean = |roller: &RollerNow<'_>| matches!(roller.state, RollerState::Clean { .. });
        let named = usable.clone().find(|usable| Some(usable.record.roller.id) == due.roller);
        let chosen = named.or_else(|| {
            let fit = usable.filter(|usable| usable.record.roller.needle_um <= due.needle_um);
            fit.min_by_key(|fit| (!is_clean(fit), fit.record.roller.id))
        });
        match chosen {
            Some(clean) if is_clean(clean) => Self::Clean(clean.record, stops_on(clean.record, asking)),
            Some(unclean) => Self::Unclean(unclean.record, stops_on(unclean.record, asking)),
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

fn stops(due: &Due<'_, '_>, tool: &Tool<'_>, asking: &Asking<'_>) -> Assessment<'static> {
    let facts = asking.facts;
    let known = AssessmentFacts {
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
    let needle_um = roller.map_or(due.needle_um, |roller| roller.needle_um.get());
    let wish = SessionQuery { areas: due.areas, tool: roller.map(|roller| roller.kind), needle_um };
    assess(wish, known, RulesByKind::bundled())
}

fn propose_day(
    draft: &mut Draft,
    asking: &Asking<'_>,
    day: &DueDay<'static>,
    tool: &Tool<'_>,
    assessment: &Assessment<'static>,
    messages: &Messages<'_>,
) {
    let (at, policy) = (day.at, Policy::Floating);
    let (subject, date) = (&messages.schedule, &day.day.text());
    let id = SharedText::of(&["session:", subject, "/", date]);
    if let Some(rule) = day.stopped_by.or_else(|| assessment.stops(at)) {
        draft.explain(&id, Fate::Stopped { rule: SharedText::built(&rule.id) });
        return;
    }
    match tool {
        Tool::Clean(_, stops_on) | Tool::Unclean(_, stops_on)
            if stops_on.is_some_and(|date| date <= asking.zone.date(at)) =>
        {
            draft.hold_back(id, HeldBack::NoRoller);
        }
        Tool::None => draft.hold_back(id, HeldBack::NoRoller),
        Tool::Clean(_, stops_on) => {
            let message = messages.session(day.is_last_chance);
            let candidate = Candidate::new(ReminderKind::Session, id, at, policy, message);
            // Put off until something stops the session, the reminder would send somebody into a refusal.
            let worn = stops_on.map(|date| date.begins(asking.zone));
            let stopped = [worn, day.stopped_from, assessment.next_stop(at)].into_iter().flatten().min();
            draft.candidates.push(candidate.useless_from(stopped));
        }
        Tool::Unclean(..) if asking.facts.settings.reminders_off.contains(&ReminderKind::Session) => {
            draft.hold_back(id, HeldBack::SwitchedOff);
        }
        Tool::Unclean(..) => {
            draft.hold_back(id, HeldBack::Unclean);
            let id = SharedText::of(&["disinfect:", subject, "/", date]);
            let message = messages.clean_first();
            draft.candidates.push(Candidate::new(ReminderKind::Disinfect, id, at, policy, message));
        }
    }
}

/// What the sessions of a schedule say: the same on every day, and made when the first of them says it.
struct Messages<'a> {
    due: &'a Due<'a, 'static>,
    /// The schedule's id.
    schedule: ArrayString<36>,
    tool: Option<&'a Roller>,
    usual: OnceCell<Rc<Message>>,
    last_chance: OnceCell<Rc<Message>>,
    clean_first: OnceCell<Rc<Message>>,
}

impl<'a> Messages<'a> {
    fn of(due: &'a Due<'a, 'static>, tool: &Tool<'a>) -> Self {
        let (usual, last_chance, clean_first) = Default::default();
        Self {
            due,
            schedule: due.schedule.id.text(),
            tool: tool.record().map(|record| &record.roller),
            usual,
            last_chance,
            clean_first,
        }
    }

    fn session(&self, is_last_chance: bool) -> Rc<Message> {
        let (made, keys) = if is_last_chance {
            (&self.last_chance, keys!("notify-session-last"))
        } else {
            (&self.usual, keys!("notify-session"))
        };
        let message = made.get_or_init(|| {
            let saying =
                Saying::of(keys).text("roller", self.tool_name()).text("areas", words(AreaSet::of(self.due.areas)));
            let link = SharedText::of(&["rollcare://schedule/", &self.schedule, "/start"]);
            Rc::new(saying.about(self.tool.map(|roller| roller.id)).leading_to(link))
        });
        message.clone()
    }

    /// Where a session would be, a roller that is not known to be clean asks for that first.
    fn clean_first(&self) -> Rc<Message> {
        let message = self.clean_first.get_or_init(|| {
            let id = self.tool.map(|roller| roller.id);
            let clean = |id: RollerId| SharedText::of(&["rollcare://roller/", &id.text(), "/clean"]);
            let saying = Saying::of(keys!("notify-clean-first")).text("roller", self.tool_name());
            Rc::new(saying.by(clean_before_use()).about(id).leading_to(id.map(clean).unwrap_or_default()))
        });
        message.clone()
    }

    fn tool_name(&self) -> SharedText {
        self.tool.map(|roller| roller.name.as_str().into()).unwrap_or_default()
    }
}
