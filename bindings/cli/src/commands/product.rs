//! Products: the shelf, and what a label says.

use std::path::Path;

use rollcare_core::{
    FactRef, NewProduct, NewProductUse, Product, ProductDetails,
    guidance::{ProductReading, read_ingredients},
};
use serde_json::json;

use super::{Context, Reply, check::shelf, input, json};
use crate::{
    args::ProductCommand,
    find,
    parse::{self, Side},
    show,
};

/// How far back uses are listed unasked.
const USES_DAYS: u32 = 28;

/// Runs a command about products.
pub fn run(context: &Context, command: ProductCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        ProductCommand::Add { name, kind, ingredients, opened, months, id } => {
            let id = parse::id(id.as_deref())?;
            let ingredients = ingredients.map(|file| label(Some(&file))).transpose()?;
            let opened = opened.map(|text| parse::date("--opened", &text)).transpose()?;
            let details =
                ProductDetails { name, kind, ingredients, opened, months_after_opening: months.map(Into::into) };
            engine.add_product(NewProduct { id, details }, now)?;
        }
        ProductCommand::Edit { product, name, kind, ingredients, opened, months } => {
            let Product { id, details: stored, .. } = find::product(&shelf(context)?, &product)?.clone();
            let read = ingredients.map(|file| label(Some(&file))).transpose()?;
            let details = ProductDetails {
                name: name.unwrap_or(stored.name),
                kind: kind.unwrap_or(stored.kind),
                ingredients: read.or(stored.ingredients),
                opened: parse::date_or_none("--opened", opened.as_deref(), stored.opened)?,
                months_after_opening: months.map(Into::into).or(stored.months_after_opening),
            };
            engine.edit_product(id, details, now)?;
        }
        ProductCommand::Uses { from } => {
            let since = parse::date_or("--from", from.as_deref(), context.today()?.minus_days(USES_DAYS))?;
            let uses = engine.product_uses(since.begins(&context.zone))?;
            return context.reply(&uses, || Ok(show::product_uses(&uses, &shelf(context)?, context.view())));
        }
        ProductCommand::Remove { product } => {
            engine.delete(FactRef::Product { id: find::product(&shelf(context)?, &product)?.id }, now)?;
        }
        ProductCommand::Use { product, at, area } => {
            let at = at.map(|text| parse::moment("--at", &text, Side::Past, now, &context.zone)).transpose()?;
            let product = find::product(&shelf(context)?, &product)?.clone();
            let new = NewProductUse { id: None, product: product.id, at: at.unwrap_or(now), areas: area };
            let used = engine.log_product_use(new, now, &context.zone)?;
            return context.reply(&used, || {
                let name = show::one_line(&product.name);
                let text = format!("Used {name} on {}.\n", show::moment(used.at, context.view()));
                Ok(text + &show::said(used.verdict.as_ref(), &used.next, context.view()))
            });
        }
        ProductCommand::Read { file, lines } => return read(file.as_deref(), lines, context.json),
        ProductCommand::List => {}
    }
    let products = engine.products(now, &context.zone)?;
    context.reply(&json!(products), || Ok(show::shelf(&products, context.view())))
}

/// What a label says. Needs no database.
pub fn read(file: Option<&Path>, lines: bool, as_json: bool) -> Reply {
    let text = label(file)?;
    if lines {
        return text.lines().map(|line| one_line(&read_ingredients(line), as_json)).collect();
    }
    let reading = read_ingredients(&text);
    if as_json { json(&reading) } else { Ok(show::product(&reading)) }
}

fn one_line(reading: &ProductReading, as_json: bool) -> Reply {
    let line = if as_json { serde_json::to_string(reading)? } else { show::product_in_a_line(reading) };
    Ok(line + "\n")
}

/// The text of the file, or of standard input. Bytes that are no UTF-8 stay in it as unknown letters: a label from an
/// old scanner is better read in part than not at all.
fn label(file: Option<&Path>) -> Reply {
    Ok(String::from_utf8_lossy(&input::bytes(file)?).into_owned())
}
