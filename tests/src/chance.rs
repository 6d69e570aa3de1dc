//! How many random cases a property sees.

use proptest::test_runner::Config;

/// `PROPTEST_CASES` if it is set, else 10,000 on a build machine and 500 at a desk.
pub fn config() -> Config {
    let default = Config::default(); // reads PROPTEST_CASES
    let is_set = std::env::var_os("PROPTEST_CASES").is_some();
    let is_build_machine = std::env::var("CI").is_ok_and(|value| value == "true");
    Config {
        cases: match (is_set, is_build_machine) {
            (true, _) => default.cases,
            (false, true) => 10_000,
            (false, false) => 500,
        },
        failure_persistence: None, // a failure prints its smallest case; what is real becomes a test with a name
        ..default
    }
}

/// As [`config`], for properties that tell whole histories and ask for every answer: a tenth of the cases.
pub fn dear() -> Config {
    let config = config();
    Config { cases: config.cases.div_ceil(10), ..config }
}
