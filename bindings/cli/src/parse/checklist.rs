//! Steps of checklists, and what disinfects in them.

use rollcare_core::{Agent, AgentKind, CleaningPart, CustomStep};

use crate::error::Failure;

/// A step: what to do, how long it takes, and what disinfects in it or whether it rinses or dries, with `|` between them.
pub fn step(text: &str) -> Result<CustomStep, Failure> {
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    let (title, time, does) = match parts.as_slice() {
        [title] => (*title, None, None),
        [title, time] => (*title, Some(*time), None),
        [title, time, agent] => (*title, Some(*time), Some(*agent)),
        _ => {
            return Err(Failure::usage(format!(
                "--step {text}: too many |; write it like \"Soak|10min|isopropyl 70\""
            )));
        }
    };
    let seconds = time.map(|time| span(time).ok_or_else(|| no_span(text, time))).transpose()?;
    let part = does.and_then(|text| text.parse::<CleaningPart>().ok());
    let agent = does.filter(|_| part.is_none()).map(|text| agent("--step", text)).transpose()?;
    Ok(CustomStep { title: title.to_owned(), seconds: seconds.map(Into::into), agent, part })
}

fn no_span(step: &str, time: &str) -> Failure {
    Failure::usage(format!("--step {step}: {time} is no length of time; write it like 30s, 10min or 2h"))
}

/// Seconds of a length of time with its unit.
fn span(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = (text[..end].parse::<u32>().ok()?, text[end..].trim());
    let seconds = match unit {
        "s" => 1,
        "min" => 60,
        "h" => 3600,
        _ => return None,
    };
    number.checked_mul(seconds)
}

/// An agent with its strength in percent, such as `isopropyl 70`, or `uv` without one.
pub fn agent(option: &str, text: &str) -> Result<Agent, Failure> {
    text.trim_end_matches('%').trim().parse().map_err(|_| {
        let kinds: Vec<_> = AgentKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let kinds = kinds.join(", ");
        Failure::usage(format!("{option} {text}: no agent; write it like \"isopropyl 70\", with one of: {kinds}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_what_how_long_and_with_what() {
        let read = |text| {
            step(text).map(|step| (step.title, step.seconds.map(u32::from), step.agent.map(|agent| agent.to_string())))
        };
        assert_eq!(read("Rinse").expect("a step"), ("Rinse".into(), None, None));
        assert_eq!(read("Rinse | 30s").expect("a step"), ("Rinse".into(), Some(30), None));
        let soak = ("Soak".into(), Some(600), Some("isopropyl 70".into()));
        assert_eq!(read("Soak|10 min|isopropyl 70 %").expect("a step"), soak);
        assert_eq!(read("Shine|2h|uv").expect("a step").1, Some(7200));
        assert_eq!(step("Rinse|1min|rinse").expect("a step").part, Some(CleaningPart::Rinse));
        assert_eq!(step("Let it dry|10min|dry").expect("a step").part, Some(CleaningPart::Dry));
        for text in ["Soak|10", "Soak|min", "Soak|", "Soak|10min|vinegar", "Soak|10min|isopropyl strong", "a|1s|uv|b"] {
            assert!(step(text).is_err(), "{text}");
        }
    }
}
