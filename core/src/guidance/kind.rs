//! The kinds of rules that code implements. Data fills in their parameters.

use serde::{Deserialize, Serialize};

use super::{
    by_needle::ByNeedle,
    ingredients::{Family, Level},
    parameters::kinds,
    severity::Severity,
};
use crate::facts::{AgentKind, Area, Defect, ReminderKind, RollerKind, SkinSign, words};

kinds! {
    /// What a rule is about, with its parameters. Lengths are in micrometres. Days are civil days: what holds for n days
    /// after something ends when the n-th day after its day begins, however long days are. Hours are hours.
    RuleKind {
        /// Says something; decides nothing.
        Statement = "statement",
        /// Applies to a roller that is not known to be clean.
        DirtyRoller = "dirty-roller",
        /// Applies to a retired roller.
        RetiredRoller = "retired-roller",
        /// Applies to a roller that was on skin which showed an infection soon after.
        InfectedRoller = "infected-roller" {
            /// The questions of which a yes, or a date, says so.
            signs: Vec<String>,
            /// From a session to the sign, at most so many days …
            days: u32,
            /// … and for so many somebody is asked.
            ask_days: u32,
            /// Areas that lie so close to each other that each counts for all.
            neighbours: Vec<Area>,
        },
        /// How long a step takes. Where it cleans a roller and its timer was started, less does not count.
        StepTime = "step-time" {
            /// Seconds.
            seconds: u32,
        },
        /// How long a disinfectant must act. Less does not count.
        ContactTime = "contact-time" {
            /// Seconds.
            seconds: u32,
        },
        /// How long a roller may lie in a disinfectant. Longer is said, and undoes nothing.
        LongestSoak = "longest-soak" {
            /// Seconds.
            seconds: u32,
        },
        /// Alcohol so strong that something is to be said of it, whether it counts or not.
        StrongAlcohol = "strong-alcohol" {
            /// From this many percent on, up to the next such rule.
            from_percent: u32,
        },
        /// After how long a clean roller is soaked again before it is used.
        CleanAge = "clean-age" {
            /// Days of 24 hours.
            days: u32,
        },
        /// Which strengths of alcohol disinfect, in percent.
        Strength = "strength" {
            /// The one to use.
            use_percent: u32,
            /// Weaker does not count.
            from_percent: u32,
            /// This strong or stronger does not count either.
            below_percent: u32,
        },
        /// Whether an agent disinfects: if it does, in the strengths that count.
        Agent = "agent" {
            /// Which one.
            agent: AgentKind,
            /// Whether it does.
            disinfects: bool,
        },
        /// Needle defects that retire a roller.
        Defect = "defect" {
            /// Which ones.
            defects: Vec<Defect>,
        },
        /// How long a roller lasts.
        Life = "life" {
            /// Uses or days since the first one.
            unit: LifeUnit,
            /// From this many on it is due for replacement.
            due: u32,
            /// From this many on it is not used any more.
            stop: u32,
            /// Only for needles of this length or longer.
            from_um: u32 = 0,
            /// Only for this kind of tool.
            only: Option<RollerKind> = None,
        },
        /// When to remind of something after what it counts from.
        Remind = "remind" {
            /// Of what.
            of: ReminderKind,
            /// Minutes after it, rising.
            minutes: Vec<u32> = Vec::new(),
            /// Days after it, rising, at the person's hour.
            days: Vec<u32>,
        },
        /// Which needles count as short where a rule has two numbers ([`ByNeedle`]).
        ShortNeedle = "short-needle" {
            /// The longest short one.
            up_to_um: u32,
        },
        /// The longest needle on an area at home.
        LongestNeedle = "longest-needle" {
            /// Where; none means anywhere.
            areas: Vec<Area> = Vec::new(),
            /// Longer ones get a warning …
            warn_above_um: u32,
            /// … and these a stop.
            stop_above_um: u32,
        },
        /// How many sessions fit into a rolling span. The areas count as one.
        Quota = "quota" {
            /// Where.
            areas: Vec<Area>,
            /// At most this many …
            sessions: u32,
            /// … in this many days: one of a day counts on it and on the days after it.
            days: u32,
        },
        /// How far apart two sessions with such needles lie. The areas count as one.
        Gap = "gap" {
            /// Where; none means each area by itself.
            areas: Vec<Area> = Vec::new(),
            /// For needles longer than this …
            above_um: u32,
            /// … up to this length.
            up_to_um: u32,
            /// Fewer civil days are too few.
            hard_days: u32,
            /// The days after which the next session is planned.
            plan_days: u32,
            /// Whether as many times 24 hours have to pass since the session began, too.
            whole_hours: bool = false,
        },
        /// Older skin heals more slowly: the days of gaps are multiplied.
        SlowHealing = "slow-healing" {
            /// From this age on.
            from_years: u32,
            /// By this factor.
            factor: u32,
        },
        /// The person's age.
        Age = "age" {
            /// Younger ones stop …
            stop_below_years: u32,
            /// … and these are told something.
            info_below_years: u32,
        },
        /// Signs on the skin of the area that have to be gone.
        Signs = "signs" {
            /// Only for sessions on one of these areas; none means always.
            areas: Vec<Area> = Vec::new(),
            /// Any of these.
            signs: Vec<SkinSign>,
        },
        /// Signs that start a recovery programme: it ends after enough good check-ins in a row.
        Recovery = "recovery" {
            /// Where.
            areas: Vec<Area>,
            /// Any of these.
            signs: Vec<SkinSign>,
            /// Good check-ins in a row, on as many days.
            good_check_ins: u32,
        },
        /// Something about the person that is asked for.
        Condition = "condition" {
            /// When it is asked.
            topic: Topic,
            /// Only for sessions on one of these areas; none means always.
            areas: Vec<Area> = Vec::new(),
            /// Only for this kind of tool.
            only: Option<RollerKind> = None,
            /// Still applies up to this many days after the one on which it ended …
            wait_days: u32 = 0,
            /// … and warns for this many.
            warn_days: u32 = 0,
        },
        /// Something that was done to the area, by a professional or at home.
        Procedure = "procedure" {
            /// Applies up to this many days after the one on which it was done …
            wait_days: u32,
            /// … and warns for this many.
            warn_days: u32 = 0,
        },
        /// A family of ingredients that does not go together with needling.
        Window = "window" {
            /// Which one.
            family: Family,
            /// From this level on …
            from_level: Level,
            /// … up to this one.
            to_level: Level,
            /// Days between its last use and a session.
            before_days: ByNeedle,
            /// Days between a session and its next use.
            after_days: ByNeedle,
            /// What it asks for when used in the session itself.
            at_session: Severity,
        },
        /// Skin that lies next to other skin: what is on one area counts for sessions on the other, for as much as the rule
        /// itself asks for at most.
        Neighbours = "neighbours" {
            /// What counts there.
            of: Bearing,
            /// Where it is, and for which sessions it counts.
            ways: Vec<Way>,
        },
        /// How long an override of a class holds at most.
        OverrideTerm = "override-term" {
            /// Which class.
            class: OverrideClass,
            /// Hours from its recording, or from the begin of the day on which a clinician agreed.
            hours: u32,
        },
        /// Applies to any product that is used in the session itself.
        UnderNeedles = "under-needles",
        /// A label of which too much is unknown.
        UnknownLabel = "unknown-label" {
            /// From this share of unknown words on, in percent.
            from_percent: u32,
        },
        /// How often to go over a place.
        Passes = "passes" {
            /// Where; none means anywhere.
            areas: Vec<Area> = Vec::new(),
            /// The usual number per direction.
            usual: u32,
            /// More are too many.
            most: u32,
        },
        /// How long a session takes.
        Duration = "duration" {
            /// Where; none means anywhere.
            areas: Vec<Area> = Vec::new(),
            /// At most this many minutes.
            minutes: u32,
        },
        /// What to do or to leave after a session.
        Aftercare = "aftercare" {
            /// Only after sessions on one of these areas; none means always.
            areas: Vec<Area> = Vec::new(),
            /// The family of ingredients that it is about; products of it are judged by it.
            family: Option<Family> = None,
            /// Whether it is to be done or to be left.
            advice: Advice,
            /// From this many hours after the session …
            from_hours: ByNeedle,
            /// … to this many.
            until_hours: ByNeedle,
        },
        /// A sign that something goes wrong.
        RedFlag = "red-flag" {
            /// What to do about it.
            urgency: Urgency,
            /// Expected before this many hours after the session: a yes says nothing.
            expected_hours: ByNeedle = ByNeedle::default(),
            /// Too early to tell before this many hours: a yes asks for another look some hours later.
            from_hours: ByNeedle,
            /// Whether it is of the whole body: it stops sessions everywhere.
            whole_body: bool = false,
            /// The rule that applies for some days once this is over, as if it had been answered to that one.
            starts: Option<String> = None,
        },
        /// When to look again at a warning sign that is too early to tell.
        LookAgain = "look-again" {
            /// So many hours after the look, or once it is no longer too early, whichever comes first.
            hours: u32,
        },
        /// After how long results are judged.
        Results = "results" {
            /// Weeks with enough sessions.
            weeks: u32,
        },
        /// When professional treatments follow each other and fade.
        Course = "course" {
            /// What is done: the id of a rule about procedures.
            treatment: String,
            /// Where.
            areas: Vec<Area>,
            /// How many.
            visits: u32,
            /// Months between them.
            months_apart: u32,
            /// Months for which the result lasts.
            fades_after_months: u32,
        },
    }
}

words! {
    /// What a roller's life is counted in.
    LifeUnit {
        /// Sessions.
        Uses = "uses",
        /// Civil days since the first use.
        Days = "days",
    }
}

/// From an area to its neighbours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Where something is.
    pub from: Area,
    /// The areas of the sessions that it counts for.
    pub to: Vec<Area>,
}

words! {
    /// What bears on sessions on the skin next to it.
    Bearing {
        /// Uses of products.
        Products = "products",
        /// Visits to professionals.
        Procedures = "procedures",
        /// Sessions.
        Sessions = "sessions",
        /// Warning signs that were seen.
        Signs = "signs",
    }
}

words! {
    /// Who can override a rule, and for how long.
    OverrideClass {
        /// The person, for the next session.
        Today = "today",
        /// A clinician who agreed.
        Clinician = "clinician",
        /// Nobody.
        Never = "never",
    }
}

words! {
    /// When a question is asked.
    #[uniffi(name = "QuestionTopic")]
    Topic {
        /// Before each session: the skin of the area today.
        Skin = "skin",
        /// Once, and when it changes: the person's health.
        Health = "health",
        /// Once, and when it changes: what was done to the area.
        Procedure = "procedure",
        /// At a check-in: signs that something goes wrong.
        RedFlag = "red-flag",
    }
}

words! {
    /// Whether something is to be done or to be left.
    #[uniffi(name = "AftercareAdvice")]
    Advice {
        /// Do it.
        Do = "do",
        /// Leave it.
        Avoid = "avoid",
    }
}

words! {
    /// What a check-in comes to. Later ones are more urgent.
    Urgency {
        /// As expected.
        Normal = "normal",
        /// Not quite: look again tomorrow.
        Watch = "watch",
        /// A doctor should see it.
        SeeDoctor = "see-a-doctor",
        /// Help is needed at once.
        Emergency = "emergency",
    }
}
