//! What a label says.

use rollcare_core::{
    Product, ProductUse, ProductView,
    guidance::{Level, ProductReading},
};

use super::{BAD, FAINT, View, WATCH, paint, schedule::areas, table, words, words::one_line};
use crate::find::short;

/// The shelf.
pub fn shelf(products: &[ProductView], view: View<'_>) -> String {
    if products.is_empty() {
        return "The shelf is empty. Add a product with: rollcare product add NAME --ingredients FILE\n".to_owned();
    }
    let rows = products.iter().map(|seen| {
        let names = seen.reading.families.iter().map(|found| found.family.as_str().replace('_', " "));
        let says = match seen.reading.unknown_percent {
            None => paint(WATCH, "no label: unknown, not safe"),
            Some(percent) => {
                let names: Vec<_> = names.collect();
                let names = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
                if percent > 0 { format!("{names}; {}", paint(WATCH, &format!("{percent}% unknown"))) } else { names }
            }
        };
        let keeps = seen.keeps_until.map_or("?".to_owned(), |day| words::day(day, view));
        let keeps = if seen.is_expired { format!("{keeps}, over") } else { keeps };
        let id = short(&seen.product.id.to_string()).to_owned();
        [id, one_line(&seen.product.name), seen.product.kind.to_string(), keeps, says]
    });
    let expired = products.iter().any(|seen| seen.is_expired);
    let warning = if expired { paint(BAD, "Something is past its time: throw it away.") + "\n" } else { String::new() };
    table(["Id", "Name", "Kind", "Keeps until", "Families"], rows) + &warning
}

/// Uses of products. One that is not on the shelf any more has no name here.
pub fn product_uses(uses: &[ProductUse], shelf: &[Product], view: View<'_>) -> String {
    if uses.is_empty() {
        return "No product was used in these days. Log one with: rollcare product use NAME\n".to_owned();
    }
    let rows = uses.iter().map(|used| {
        let named = shelf.iter().find(|known| known.id == used.product);
        let name = named.map_or("not on the shelf any more".to_owned(), |known| one_line(&known.name));
        let places = if used.areas.is_empty() { "anywhere".to_owned() } else { areas(&used.areas) };
        [short(&used.id.to_string()).to_owned(), words::moment(used.at, view), name, places]
    });
    table(["Id", "Used", "Product", "Areas"], rows) + "Delete one with: rollcare delete use ID\n"
}

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
    let share = format!("{count} {noun}, {:.0}% unknown", reading.unknown_share * 100.0);
    if reading.unknown_share > 0.0 { paint(WATCH, &share) } else { paint(FAINT, &share) }
}
