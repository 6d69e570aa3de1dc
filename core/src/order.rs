//! Sorting. The standard library's sort is five kilobytes of code for every type and order that it is used with. Here it
//! sorts positions, once for all of them.
//!
//! Instead of the standard library's alone: it costs 194 KB and 0 % of a plan (scripts/libraries.sh, 2026-11-30).

use std::cmp::Ordering;

/// Sorts by `compare`; what is equal keeps its order.
pub(crate) fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return; // most lists are
    }
    let mut positions: Vec<usize> = (0..list.len()).collect();
    sort_positions(&mut positions, &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal, // there are no other positions
    });
    arrange(list, positions);
}

/// Sorts; what is equal keeps its order.
pub(crate) fn sort<T: Ord>(list: &mut Vec<T>) {
    sort_by(list, T::cmp);
}

/// Puts the items at these positions in their order.
pub(crate) fn arrange<T>(list: &mut Vec<T>, positions: Vec<usize>) {
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(positions.into_iter().filter_map(|position| taken.get_mut(position)?.take()));
}

#[inline(never)]
fn sort_positions(positions: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    positions.sort_by(|a, b| compare(*a, *b));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_keeps_its_order() {
        let mut list: Vec<(u8, &str)> = vec![(2, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")];
        sort_by(&mut list, |a, b| a.0.cmp(&b.0));
        assert_eq!(list, [(0, "e"), (1, "b"), (1, "d"), (2, "a"), (2, "c")]);
        sort(&mut list);
        assert!(list.is_sorted());
    }
}
