//! The tool as people use it: whole commands, their words and their exit codes.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod checklists;
#[cfg(test)]
mod common;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod evenings;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod flags;
#[cfg(test)]
mod fortnight;
#[cfg(test)]
mod json;
#[cfg(test)]
mod live;
#[cfg(test)]
mod output;
#[cfg(test)]
mod photos;
#[cfg(test)]
mod planning;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod products;
#[cfg(test)]
mod screening;
