//! The tool as people use it: whole commands, their words and their exit codes.

#[cfg(test)]
mod common;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod evenings;
#[cfg(test)]
mod output;
#[cfg(test)]
mod products;
#[cfg(test)]
mod screening;
