//! Answers to reminders: in the app, or by a button under a notification.

use super::{
    RollCare,
    commands::retire,
    did_it::{DidIt, did_it},
    sessions::{RepeatSession, log_as},
};
use crate::{
    error::{Result, RollCareError},
    facts::{
        AreaSet, IdSource, NewReminderAction, ReminderAction, ReminderActionKind, ReminderKind, RetirementReason,
        Roller, RollerId, Session, SessionId,
    },
    guidance::{Arguments, Value, short_name, text},
    hygiene::{RetiredReason, RollerState, roller_state},
    reminders::{ButtonKind, PlanFacts, ReminderButton, can_be_logged, next_of, undo_button},
    shared_text::SharedText,
    store::{self, Change, View},
    time::{MINUTE_MS, Timestamp, Zone},
};

/// For how long a button can be undone from its notification. Our own choice.
const UNDO_MS: i64 = 10 * MINUTE_MS;
/// How long *Later* is where the phone asks for no length. Our own choice.
const LATER_MS: i64 = 60 * MINUTE_MS;

/// An answer, and what the plan then holds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct ReminderAnswer {
    /// The answer.
    #[serde(flatten)]
    pub action: ReminderAction,
    /// When the same reminder comes next, as the plan now says; absent if it does not.
    pub comes_again: Option<Timestamp>,
}

/// A button that was pressed under a notification.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct ButtonPress {
    /// What the button does.
    pub button: ButtonKind,
    /// The reminder that it answers: the button's own.
    pub notification: String,
    /// Until when to put it off, in the future; absent means for an hour. For *Later* alone.
    #[uniffi(default)]
    pub until: Option<Timestamp>,
}

/// What a button did. Show it in the place of the notification: a tap that says nothing is not trusted.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct ButtonOutcome {
    /// Whether it was done. If not, nothing was recorded, and the words say why and what to do.
    pub done: bool,
    /// A title, at most 40 characters.
    pub title: String,
    /// A sentence, at most 110 characters.
    pub body: String,
    /// What can be done next: to undo it, or what leads on.
    pub buttons: Vec<ReminderButton>,
    /// Until when it can be undone from there; absent where nothing was recorded.
    pub undo_until: Option<Timestamp>,
    /// When the same reminder comes next, as the plan now says; absent if it does not.
    pub comes_again: Option<Timestamp>,
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Records what somebody did with a reminder, and says what the plan then holds. That a roller was cleaned is no answer: say
    /// it with the button for that, or with its checklist.
    pub fn answer_reminder(&self, new: NewReminderAction, now: Timestamp, zone: &Zone) -> Result<ReminderAnswer> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let action = self.write("answer reminder", now, |change| record(change, new, id, now))?;
        let comes_again = self.comes_again(&action.notification, now, zone)?;
        Ok(ReminderAnswer { action, comes_again })
    }

    /// Does what a button under a notification says, and says what to show then.
    pub fn press_button(&self, press: &ButtonPress, now: Timestamp, zone: &Zone) -> Result<ButtonOutcome> {
        let about = press.notification.as_str();
        let outcome = match press.button {
            ButtonKind::Open => return Err(RollCareError::invalid("button", "opens the app; follow the deep link")),
            ButtonKind::DidIt => self.press_did_it(about, now, zone)?,
            ButtonKind::ThrewAway => self.press_threw_away(about, now)?,
            ButtonKind::Undo => return self.press_undo(about, now),
            ButtonKind::Log => match self.press_log(about, now, zone) {
                // Such as where the same session is logged already: nothing was recorded, and the app can say more.
                Err(RollCareError::Conflict { .. } | RollCareError::Invalid { .. }) => {
                    refused("pressed-check", &Arguments::new())
                }
                pressed => pressed?,
            },
            ButtonKind::Snooze => {
                let until = press.until.unwrap_or(now.plus_millis(LATER_MS));
                self.press_answer(about, ReminderActionKind::Snooze { until }, now)?
            }
            ButtonKind::Skip => self.press_answer(about, ReminderActionKind::Skip, now)?,
            ButtonKind::Done => self.press_answer(about, ReminderActionKind::Done, now)?,
        };
        let comes_again = self.comes_again(about, now, zone)?;
        let said = match (press.button, comes_again) {
            (ButtonKind::Snooze, Some(at)) => {
                let civil = zone.civil(at);
                let words = Arguments::new().and("date", Value::Date(civil.date()));
                text("pressed-later-body", &words.and("time", Value::Time(civil.time())))
            }
            _ => outcome.body,
        };
        Ok(ButtonOutcome { body: said, comes_again, ..outcome })
    }

    /// Says that the person no longer rolls: nobody is reminded of anything then but of rollers that are not clean, visits and
    /// back-ups. A session that is logged later ends it, and so does undo.
    pub fn stop_rolling(&self, now: Timestamp) -> Result<()> {
        self.write("stop rolling", now, |change| {
            let settings = change.settings()?;
            let stopped = settings.stopped.or(Some(now));
            change.save_settings(&crate::facts::Settings { stopped, ..settings })
        })
    }
}

impl RollCare {
    fn comes_again(&self, about: &str, now: Timestamp, zone: &Zone) -> Result<Option<Timestamp>> {
        self.read(|view| Ok(next_of(about, &PlanFacts::gather(view, now, zone)?, now, zone)))
    }

    fn press_answer(&self, about: &str, kind: ReminderActionKind, now: Timestamp) -> Result<ButtonOutcome> {
        self.write("answer reminder", now, |change| {
            // To put a notification off puts off all that it speaks of.
            let mut all = vec![about.to_owned()];
            if matches!(kind, ReminderActionKind::Snooze { .. }) {
                all.extend(merged_into(change, about)?);
            }
            for notification in all {
                let new = NewReminderAction { notification, kind, id: None };
                record(change, new, IdSource::mint(now), now)?;
            }
            let key = match kind {
                ReminderActionKind::Snooze { .. } => "pressed-later",
                ReminderActionKind::Skip => "pressed-skip",
                ReminderActionKind::Done | ReminderActionKind::Dismiss => "pressed-done",
            };
            Ok(done(change, key, &Arguments::new(), now))
        })
    }

    fn press_did_it(&self, about: &str, now: Timestamp, zone: &Zone) -> Result<ButtonOutcome> {
        self.write("clean roller", now, |change| {
            let Some(roller) = roller_of(change, about)? else { return Ok(gone()) };
            let named = || Arguments::new().with_text("roller", short_name(&roller.name));
            match did_it(change, roller.id, now)? {
                DidIt::InSession => Ok(refused("pressed-in-session", &named())),
                DidIt::Retired => Ok(refused("pressed-retired", &named())),
                DidIt::Clean { since } => {
                    let time = Value::Time(zone.civil(since).time());
                    Ok(done(change, "pressed-did-it", &named().and("time", time), now))
                }
                DidIt::TooEarly { minutes, earliest } => {
                    let time = Value::Time(zone.civil(earliest).time());
                    Ok(refused("pressed-too-early", &named().with("minutes", minutes).and("time", time)))
                }
            }
        })
    }

    fn press_threw_away(&self, about: &str, now: Timestamp) -> Result<ButtonOutcome> {
        self.write("retire roller", now, |change| {
            let Some(roller) = roller_of(change, about)? else { return Ok(gone()) };
            let kind = about.split(':').next().unwrap_or_default();
            let is_worn = kind == ReminderKind::ReplaceRoller.as_str();
            let care = change.roller_care(roller.id)?;
            let reason = match care.map(|care| roller_state(&care, now)) {
                Some(RollerState::Retired { reason: RetiredReason::Infected { .. }, .. }) => RetirementReason::Infected,
                _ if is_worn => RetirementReason::WornOut,
                _ => RetirementReason::Gone,
            };
            let named = Arguments::new().with_text("roller", short_name(&roller.name));
            retire(change, roller, reason, now)?;
            Ok(done(change, "pressed-threw-away", &named, now))
        })
    }

    /// Logs the session that a reminder asked for, as the last one on its areas was: only where nothing speaks against it.
    fn press_log(&self, about: &str, now: Timestamp, zone: &Zone) -> Result<ButtonOutcome> {
        self.write("log session", now, |change| {
            let unchecked = || refused("pressed-check", &Arguments::new());
            // The phone has shown the reminder: that is why there is a button, and says nothing against the session.
            let facts = PlanFacts { device: Vec::new(), ..PlanFacts::gather(change, now, zone)? };
            let schedule = facts.schedules.iter().find(|schedule| about.contains(&schedule.id.to_string()));
            let Some(schedule) = schedule.filter(|_| can_be_logged(about, &facts, now, zone)) else {
                return Ok(unchecked());
            };
            let mut last: Vec<Session> = Vec::new();
            for area in &schedule.areas {
                last.extend(change.last_session_on(*area, now)?.map(|needled| needled.session));
            }
            let Some(last) = last.into_iter().max_by_key(|session| session.started) else { return Ok(unchecked()) };
            let again = RepeatSession { zone: zone.clone(), id: None, is_another: false, confirmed: false };
            let session = log_as(change, last, again, IdSource::mint(now), now)?;
            let roller: Roller = store::standing(change, &session.roller.to_string())?;
            let words = Arguments::new().and("areas", Value::Areas(AreaSet::of(&session.areas)));
            Ok(done(change, "pressed-logged", &words.with_text("roller", short_name(&roller.name)), now))
        })
    }

    /// Undoes what a button did, if nothing was done since and it was not long ago.
    fn press_undo(&self, about: &str, now: Timestamp) -> Result<ButtonOutcome> {
        self.write("undo", now, |change| {
            let wanted: Option<i64> = about.strip_prefix("undo:").and_then(|number| number.parse().ok());
            let last = store::last_command(change)?.filter(|last| Some(last.revision) == wanted);
            match last {
                Some(last) if now.millis_since(last.what.at) <= UNDO_MS => {
                    store::undo(change)?;
                    Ok(said("pressed-undone", &Arguments::new(), true))
                }
                _ => Ok(refused("pressed-undo-late", &Arguments::new())),
            }
        })
    }
}

/// Records an answer, if it can be one.
fn record(
    change: &Change<'_>,
    new: NewReminderAction,
    id: crate::facts::ActionId,
    now: Timestamp,
) -> Result<ReminderAction> {
    let kind = new.notification.split(':').next().unwrap_or_default();
    let is_unclean = kind == ReminderKind::Disinfect.as_str();
    if is_unclean && new.kind == ReminderActionKind::Done {
        let detail = "cannot be done for a roller that is not clean; say that you did it, or do its checklist";
        return Err(RollCareError::invalid("kind", detail));
    }
    let first = store::first::<ReminderAction>(change, &id.to_string())?;
    store::insert(change, new.check(id, first.map_or(now, |first| first.at))?)
}

/// The reminders that the phone was told to show in one notification with this one.
fn merged_into(view: &View<'_>, id: &str) -> Result<Vec<String>> {
    let rows = view.armed_reminders()?;
    let host = rows.iter().filter(|row| row.id == id).max_by_key(|row| row.at);
    Ok(host.map(|row| row.merged.iter().map(ToString::to_string).collect()).unwrap_or_default())
}

/// The roller that a reminder is about; none if it, or its session, was deleted since: a notification can outlive them.
fn roller_of(view: &View<'_>, about: &str) -> Result<Option<Roller>> {
    let no_roller = || RollCareError::invalid("notification", "is about no roller; take the id of the notification");
    let subject = about.split([':', '/']).nth(1).ok_or_else(no_roller)?;
    if subject.parse::<SessionId>().is_ok()
        && let Some(session) = store::current::<Session>(view, subject)?
    {
        return store::current(view, &session.roller.to_string());
    }
    subject.parse::<RollerId>().ok().ok_or_else(no_roller)?;
    store::current(view, subject)
}

/// What was done, with a button to undo it.
fn done(change: &Change<'_>, key: &str, words: &Arguments, now: Timestamp) -> ButtonOutcome {
    let outcome = said(key, words, true);
    let Some(revision) = change.revision_so_far() else { return outcome }; // it was so already
    let id = SharedText::from(format!("undo:{revision}").as_str());
    let undo_until = Some(now.plus_millis(UNDO_MS));
    ButtonOutcome { buttons: vec![undo_button(id)], undo_until, ..outcome }
}

/// What it was about is not there any more.
fn gone() -> ButtonOutcome {
    refused("pressed-gone", &Arguments::new())
}

fn refused(key: &str, words: &Arguments) -> ButtonOutcome {
    said(key, words, false)
}

fn said(key: &str, words: &Arguments, done: bool) -> ButtonOutcome {
    let [title, body] = ["-title", "-body"].map(|part| text(&format!("{key}{part}"), words));
    ButtonOutcome { done, title, body, buttons: Vec::new(), undo_until: None, comes_again: None }
}
