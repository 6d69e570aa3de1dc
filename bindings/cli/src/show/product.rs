//! What a label says.

use rollcare_core::guidance::{Level, ProductReading};

use super::{FAINT, WATCH, paint, table, words::one_line};

/// The families that a label names, and how much of it was read.
pub fn product(reading: &ProductReading) -> String {
    if reading.tokens.is_empty() {
        return "No ingredients could be read. An unread label is unknown, not safe.\n".to_owned();
    }
    let rows = reading.families.iter().map(|found| {
        let level = found.level.as_str().to_owned();
        [found.family.as_str().replace('_', " "), level, one_line(&found.words.join(", "))]
    });
    let families = if reading.families.is_empty() {
        "No family that the rules speak of.\n".to_owned()
    } else {
        table(["Family", "Level", "Because of"], rows)
    };
    format!("{families}{}\n", unknown(reading))
}

/// The same in one line.
pub fn product_in_a_line(reading: &ProductReading) -> String {
    let families = reading.families.iter().map(|found| {
        let name = found.family.as_str().replace('_', " ");
        match found.level {
            Level::Active => name,
            other => format!("{name} ({})", other.as_str()),
        }
    });
    let families: Vec<_> = families.collect();
    let families = if families.is_empty() { "none".to_owned() } else { families.join(", ") };
    format!("{families}; {}", unknown(reading))
}

fn unknown(reading: &ProductReading) -> String {
    let count = reading.tokens.len();
    let noun = if count == 1 { "ingredient" } else { "ingredients" };
    let share = format!("{count} {noun}, {:.0} % unknown", reading.unknown_share * 100.0);
    if reading.unknown_share > 0.0 { paint(WATCH, &share) } else { paint(FAINT, &share) }
}
