//! The person's record: what charts show. Each reads only the span that it is asked for.

use super::{RollCare, gather::cleaning_chances};
use crate::{
    error::{Result, RollCareError},
    facts::{Area, RollerId},
    reminders::PlanFacts,
    store::View,
    time::Zone,
    usage::record::{
        CalendarDay, CalendarFacts, HygieneRecord, ProductRecord, SkinDay, Span, WearPoint, calendar, hygiene_record,
        product_record, skin_trend, wear_history,
    },
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// The days of `span` on which something happened, was planned or was left out on purpose; paused days are among them.
    /// `zone` is where the person is: it says where to look. What was recorded elsewhere stays on the day that it had there.
    pub fn calendar(&self, span: Span, zone: &Zone) -> Result<Vec<CalendarDay>> {
        let span = span.check()?;
        self.read(|view| {
            let PlanFacts { sessions, check_ins, visits, pauses, skips, settings, .. } =
                &PlanFacts::of_days(view, span, zone)?;
            let facts = CalendarFacts { sessions, check_ins, visits, pauses, skips };
            Ok(calendar(span, facts, settings.day_starts))
        })
    }

    /// How the rollers were cleaned after the sessions of `span`. Days are those of [`calendar`](Self::calendar).
    pub fn hygiene_record(&self, span: Span, zone: &Zone) -> Result<HygieneRecord> {
        let span = span.check()?;
        self.read(|view| Ok(hygiene_record(cleaning_chances(view, span, zone)?)))
    }

    /// A roller's wear on its first day in `span`, on each day on which it was used, and on the last day. Days are those of
    /// [`calendar`](Self::calendar). Its earlier uses are counted: only that grows, and with the roller's own life alone.
    pub fn wear_history(&self, roller: RollerId, span: Span, zone: &Zone) -> Result<Vec<WearPoint>> {
        let span = span.check()?;
        self.read(|view| {
            let (since, until) = span.instants(zone);
            let record = view.roller_record(roller)?.ok_or(RollCareError::not_found("roller"))?;
            let (before, sessions) =
                (view.uses_before(roller, since)?, view.traces_of(roller, since, until, u32::MAX)?);
            Ok(wear_history(&record, span, before, &sessions, view.settings()?.day_starts, zone))
        })
    }

    /// The days of `span` on which somebody looked at the skin of an area. Days are those of [`calendar`](Self::calendar).
    pub fn skin_trend(&self, area: Area, span: Span, zone: &Zone) -> Result<Vec<SkinDay>> {
        let span = span.check()?;
        self.read(|view| {
            let (since, until) = span.instants(zone);
            let check_ins = view.check_ins_on(area, since, until)?;
            let sessions = view.sessions_with_looks_between(since, until)?;
            Ok(skin_trend(area, span, &check_ins, &sessions, view.settings()?.day_starts))
        })
    }

    /// The products used in `span`, the one used most first. A use was recorded without a zone: it counts for the day that
    /// it had in `zone`.
    pub fn product_record(&self, span: Span, zone: &Zone) -> Result<Vec<ProductRecord>> {
        let span = span.check()?;
        self.read(|view| {
            let (since, until) = span.instants(zone);
            let uses = view.uses_between(since, until)?;
            let mut records = product_record(span, &uses, view.settings()?.day_starts, zone);
            for record in &mut records {
                record.name = named(view, record)?;
            }
            Ok(records)
        })
    }
}

fn named(view: &View<'_>, record: &ProductRecord) -> Result<String> {
    let product = view.product_ever(record.product)?;
    Ok(product.ok_or(RollCareError::not_found("product"))?.details.name)
}
