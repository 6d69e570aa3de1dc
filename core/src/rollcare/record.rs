//! The person's record: what charts show. Each reads only the span that it is asked for.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    facts::{Area, RollerId},
    time::{Timestamp, Zone},
    usage::record::{CalendarDay, HygieneRecord, ProductRecord, SkinDay, Span, WearPoint},
};

#[uniffi::export]
impl RollCare {
    /// The days of `span` on which something happened or was to happen.
    pub fn calendar(&self, span: Span, zone: &Zone) -> Result<Vec<CalendarDay>> {
        let _ = (span, zone);
        unbuilt()
    }

    /// How the rollers were cleaned after the sessions of `span`.
    pub fn hygiene_record(&self, span: Span, now: Timestamp, zone: &Zone) -> Result<HygieneRecord> {
        let _ = (span, now, zone);
        unbuilt()
    }

    /// A roller's wear on its first day in `span`, on each day on which it was used, and on the last day.
    pub fn wear_history(&self, roller: RollerId, span: Span, zone: &Zone) -> Result<Vec<WearPoint>> {
        let _ = (roller, span, zone);
        unbuilt()
    }

    /// The days of `span` on which somebody looked at the skin of an area.
    pub fn skin_trend(&self, area: Area, span: Span, zone: &Zone) -> Result<Vec<SkinDay>> {
        let _ = (area, span, zone);
        unbuilt()
    }

    /// The products used in `span`, the one used most first.
    pub fn product_record(&self, span: Span, zone: &Zone) -> Result<Vec<ProductRecord>> {
        let _ = (span, zone);
        unbuilt()
    }
}

fn unbuilt<T>() -> Result<T> {
    Err(RollCareError::Internal { detail: "not built yet".to_owned() })
}
