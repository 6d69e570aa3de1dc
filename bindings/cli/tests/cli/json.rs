//! The engine's own values, once for each kind of answer.

use crate::{common::DAY, fortnight::live_through};

#[test]
fn every_answer_as_json() {
    let anna = live_through();
    let now = 14 * DAY;
    let asked = [
        "today",
        "roller list",
        "session list --limit 1",
        "checklist list after-use",
        "schedule list",
        "pause list --all",
        "skip list",
        "visit list --all",
        "course",
        "record weeks --from 2026-11-16",
        "record calendar --from 2026-11-17",
        "record hygiene --from 2026-11-16",
        "record wear --from 2026-11-16",
        "record skin --area lips --from 2026-11-20",
        "record products",
        "product uses",
        "check-in list --area lips --limit 1",
        "travel --to Asia/Tokyo",
        "phone missed",
        "settings",
    ];
    let told: String = asked.iter().map(|line| anna.json(now, line)).collect();
    insta::assert_snapshot!(told);
}
