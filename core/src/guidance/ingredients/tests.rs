use super::*;

#[test]
fn smoke() {
    let r = read_ingredients("Aqua, Glycerin, Salicylic Acid");
    assert_eq!(r.tokens.len(), 3);
}
