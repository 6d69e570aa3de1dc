//! A warning sign that somebody saw.

use super::{
    super::{Answer, Area, CheckIn, CheckInId, Reply},
    NeedledSession,
};
use crate::time::{LocalDate, Timestamp, Zone};

/// A warning sign that somebody saw: an answer other than no to its question, with what came before and after it on that area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagSeen {
    /// The question: the id of the rule that asks it.
    pub question: String,
    /// What was answered.
    pub reply: Reply,
    /// At which look.
    pub look: CheckInId,
    /// Where.
    pub area: Area,
    /// When somebody looked.
    pub at: Timestamp,
    /// The zone it was recorded in.
    pub zone: Zone,
    /// The last session on the area that began before the look, as far back as a sign can belong to one.
    pub before: Option<SessionBefore>,
    /// The first later look at the area at which the question was answered with no.
    pub gone: Option<Gone>,
}

/// What a warning sign needs to know of the session before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionBefore {
    /// When the roller was last on the skin.
    pub last_contact: Timestamp,
    /// The length of the needles, in micrometres.
    pub needle_um: u32,
}

impl SessionBefore {
    /// Of this session.
    pub fn of(session: &NeedledSession) -> Self {
        Self { last_contact: session.last_contact(), needle_um: session.needle_um }
    }
}

/// A look that found a warning sign gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone {
    /// When.
    pub at: Timestamp,
    /// The civil day in the zone of that look.
    pub on: LocalDate,
}

impl Gone {
    /// Found by this look.
    pub fn by(look: &CheckIn) -> Self {
        Self { at: look.at, on: look.zone.date(look.at) }
    }
}

impl FlagSeen {
    /// What these looks saw, with all sessions and looks there are.
    pub fn all(check_ins: &[CheckIn], sessions: &[NeedledSession]) -> Vec<Self> {
        let of_look = |look: &CheckIn| -> Vec<Self> {
            let began = |session: &&NeedledSession| session.areas.contains(&look.area) && session.started <= look.at;
            let before = sessions.iter().filter(began).max_by_key(|session| (session.started, session.id));
            let flag = |answer: &Answer| {
                let later = check_ins.iter().filter(|other| other.area == look.area && other.at > look.at);
                let denies = |other: &&CheckIn| {
                    let mut mine = other.answers.iter().filter(|it| it.question == answer.question).peekable();
                    mine.peek().is_some() && mine.all(|it| it.reply == Reply::No)
                };
                let gone = later.filter(denies).min_by_key(|other| (other.at, other.id)).map(Gone::by);
                Self::of(look, answer, before.map(SessionBefore::of), gone)
            };
            look.answers.iter().filter(|answer| answer.reply != Reply::No).map(flag).collect()
        };
        check_ins.iter().flat_map(of_look).collect()
    }

    /// This answer of a look.
    pub(crate) fn of(look: &CheckIn, answer: &Answer, before: Option<SessionBefore>, gone: Option<Gone>) -> Self {
        Self {
            question: answer.question.clone(),
            reply: answer.reply,
            look: look.id,
            area: look.area,
            at: look.at,
            zone: look.zone.clone(),
            before,
            gone,
        }
    }

    /// The civil day on which it was seen.
    pub fn day(&self) -> LocalDate {
        self.zone.date(self.at)
    }
}
