//! Warning signs, and the clinicians who clear them.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    facts::{Answer, Area, CheckIn, Clearance, FlagSeen, IdSource, NewClearance, Reply, SessionBefore},
    guidance::{Meaning, Rule, RuleKind, RulePack, meaning},
    precheck::{clears, standing_flags},
    store::{self, View},
    time::{HOUR_MS, Timestamp, Zone},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Records that a clinician looked at a warning sign and cleared it. Until then the sign stops sessions there, however good
    /// the skin looks. `zone` is where the person is: days are counted there.
    ///
    /// Refused are a rule that is not known or that no clinician clears, a day in the future, and one before the sign was seen;
    /// and a sign that does not stand there.
    pub fn record_clearance(&self, new: NewClearance, now: Timestamp, zone: &Zone) -> Result<Clearance> {
        let rule = RulePack::bundled()
            .rule(&new.rule)
            .ok_or(RollCareError::invalid("rule", "is not known; take the id from the finding"))?;
        if !rule.is_for_a_clinician() {
            return Err(RollCareError::invalid("rule", "is none that a clinician clears; do what clears it instead"));
        }
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let clearance = new.check(id, zone.date(now), now)?;
        self.write("record clearance", now, |change| {
            if store::first::<Clearance>(change, &id.to_string())?.is_none() {
                is_needed(change, &clearance)?;
            }
            store::insert(change, clearance)
        })
    }

    /// The clearances, in the order of recording.
    pub fn clearances(&self) -> Result<Vec<Clearance>> {
        #[expect(clippy::redundant_closure_for_method_calls)] // the method alone has one lifetime too few
        self.read(|view| view.clearances())
    }
}

/// Whether it clears a sign that stands.
fn is_needed(view: &View<'_>, clearance: &Clearance) -> Result<()> {
    let flags = flags_seen(view)?;
    let standing = standing_flags(&flags, &view.clearances()?);
    let mut mine = standing.into_iter().filter(|seen| {
        let anywhere =
            Clearance { on: clearance.on.max(seen.day()), at: clearance.at.max(seen.at), ..clearance.clone() };
        clears(&anywhere, seen)
    });
    let Some(first) = mine.next() else {
        return Err(RollCareError::invalid("rule", "is no warning sign that stands there; look at the skin first"));
    };
    let is_cleared = |seen: &FlagSeen| clears(clearance, seen);
    if is_cleared(first) || mine.any(is_cleared) {
        return Ok(());
    }
    Err(RollCareError::invalid("on", "lies before the sign was seen; give the day on which the clinician looked at it"))
}

/// The warning signs that were seen and can still stand, however long ago: of each sign on each area the last one that means
/// something, and what was seen after it.
pub(super) fn flags_seen(view: &View<'_>) -> Result<Vec<FlagSeen>> {
    let pack = RulePack::bundled();
    let mut flags = Vec::new();
    let mut settled: Vec<(Area, String)> = Vec::new();
    for look in view.complaints()? {
        let is_settled =
            |answer: &Answer| settled.iter().any(|(area, id)| *area == look.area && *id == answer.question);
        let is_open = |answer: &&Answer| answer.reply != Reply::No && !is_settled(answer);
        let open: Vec<&Answer> = look.answers.iter().filter(is_open).collect();
        if open.is_empty() {
            continue;
        }
        let before = session_before(view, &look)?;
        for answer in open {
            let Some(rule) = pack.rule(&answer.question) else { continue };
            let meaning = meaning(rule, look.at, before, pack);
            if meaning == Meaning::Expected {
                continue;
            }
            if meaning == Meaning::Sign {
                settled.push((look.area, answer.question.clone()));
            }
            let is_asked_after = meaning != Meaning::Sign || !rule.is_for_a_clinician() || starts_something(rule);
            let gone = if is_asked_after { view.gone_after(&look, &answer.question)? } else { None };
            flags.push(FlagSeen::of(&look, answer, before, gone));
        }
    }
    Ok(flags)
}

fn starts_something(rule: &Rule) -> bool {
    matches!(rule.kind, RuleKind::RedFlag { starts: Some(_), .. })
}

/// The last session on the area of a look, as far back as a sign can belong to one.
fn session_before(view: &View<'_>, look: &CheckIn) -> Result<Option<SessionBefore>> {
    let since = look.at.plus_millis(-i64::from(RulePack::bundled().early_hours()) * HOUR_MS - LONGEST_MS);
    view.session_before_look(look.area, since, look.at)
}

/// How long before its last contact a session can have begun that a sign belongs to. A longer one is asked about.
const LONGEST_MS: i64 = 24 * HOUR_MS;
