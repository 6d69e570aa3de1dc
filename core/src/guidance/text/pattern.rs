//! The pieces of a text, as Fluent writes them: what stands as it is, values, and a choice by a value.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

/// A piece of a text.
#[derive(Debug)]
pub(super) enum Piece {
    Text(&'static str),
    /// The value with this name.
    Value(&'static str),
    /// One of several texts.
    Choice {
        /// The value that decides.
        by: &'static str,
        /// The texts, each for a number, a word, or a plural category.
        cases: Vec<(&'static str, Vec<Piece>)>,
        /// The text for all else.
        other: Vec<Piece>,
    },
}

/// The pieces of a pattern; absent if more is in it than is understood here.
pub(super) fn pieces(pattern: Pattern<&'static str>) -> Option<Vec<Piece>> {
    pattern.elements.into_iter().map(piece).collect()
}

fn piece(element: PatternElement<&'static str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value)),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => variable(inline).map(Piece::Value),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let by = variable(selector)?;
            let (mut cases, mut other) = (Vec::new(), Vec::new());
            for Variant { key, value, default } in variants {
                let case = match key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => value,
                };
                if default {
                    other = pieces(value)?;
                } else {
                    cases.push((case, pieces(value)?));
                }
            }
            Some(Piece::Choice { by, cases, other })
        }
    }
}

fn variable(inline: InlineExpression<&'static str>) -> Option<&'static str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}
