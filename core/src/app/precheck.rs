//! The check before a session, the shelf as it is read, and what follows a session.

use super::{
    RollCare,
    commands::unknown_roller,
    gather::{needle_of, sessions_in_reach},
    overrides::standing,
    person::{are_asked, asks_once},
    views::{ProductView, SetUp},
};
use crate::{
    error::{Result, RollCareError},
    facts::{Area, CheckIn, CheckInId, ProductId, Session, SessionId},
    guidance::{self, AftercareItem, Bearing, CheckInResult, ProductReading, RulePack, RulesByKind, aftercare, triage},
    precheck::{
        PlannedSession, Precheck, PrecheckRequest, ProductAdvice, ReadProduct, RecoveryState, UseQuery, precheck,
        product_advice, recoveries,
    },
    reminders::PlanFacts,
    store,
    time::{Timestamp, Zone},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// May this session be, and why. Asking changes nothing.
    pub fn precheck(&self, request: &PrecheckRequest, now: Timestamp, zone: &Zone) -> Result<Precheck> {
        self.read(|view| {
            are_asked(&request.answers, asks_once, now)?;
            let roller = view.roller_record(request.roller)?.ok_or_else(unknown_roller)?;
            let planned = request.planned.iter().map(|planned| planned.product);
            let facts = PlanFacts::of_precheck(view, planned, now, zone)?;
            Ok(precheck(request, facts.precheck(&roller), RulePack::bundled(), now, zone))
        })
    }

    /// May this product be used on these areas then, after the sessions that were and before the one that is planned.
    /// No areas means anywhere. A planned session elsewhere does not matter. `zone` is where the person is: days are counted
    /// there.
    pub fn product_advice(
        &self,
        product: ProductId,
        areas: &[Area],
        at: Timestamp,
        planned: Option<PrecheckRequest>,
        zone: &Zone,
    ) -> Result<ProductAdvice> {
        self.read(|view| {
            let product = view.product_ever(product)?.ok_or(RollCareError::not_found("product"))?;
            let rules = RulesByKind::bundled();
            let is_near = |session: &PrecheckRequest| {
                let on = rules.in_full(Bearing::Products, &session.areas);
                areas.is_empty() || session.areas.is_empty() || on.meets(rules.together(areas))
            };
            let with_needle = |session: PrecheckRequest| -> Result<_> {
                Ok(PlannedSession { at: session.at, needle_um: needle_of(view, &session)? })
            };
            let planned = planned.filter(is_near).map(with_needle).transpose()?;
            let (sessions, overrides) = (sessions_in_reach(view, at)?, standing(view, at, &[])?);
            let product = &ReadProduct::of(&product);
            let (sessions, overrides, day_starts) = (&sessions, &overrides, view.settings()?.day_starts);
            let wish = UseQuery { product, areas, at, sessions, planned, overrides, day_starts, zone };
            Ok(product_advice(wish, RulePack::bundled()))
        })
    }

    /// The shelf, the product added first at the top, each with its reading by the present rule pack.
    pub fn products(&self, now: Timestamp, zone: &Zone) -> Result<Vec<ProductView>> {
        self.read(|view| Ok(view.shelf()?.into_iter().map(|product| ProductView::of(product, now, zone)).collect()))
    }

    /// What to do and what to leave after a session, sorted by when it begins.
    pub fn aftercare(&self, id: SessionId) -> Result<Vec<AftercareItem>> {
        self.read(|view| {
            let session: Session = store::standing(view, &id.to_string())?;
            let needle_um = view.needle_of(session.roller)?;
            Ok(aftercare(&session, needle_um, RulePack::bundled()))
        })
    }

    /// What a check-in comes to, with the rules that say so and the questions that are still open.
    pub fn check_in_result(&self, id: CheckInId) -> Result<CheckInResult> {
        self.read(|view| {
            let check_in: CheckIn = store::standing(view, &id.to_string())?;
            let before = view.last_session_on(check_in.area, check_in.at)?;
            Ok(triage(&check_in, before.as_ref(), RulePack::bundled()))
        })
    }

    /// The ongoing recovery programmes, by rule and area.
    pub fn recoveries(&self, now: Timestamp) -> Result<Vec<RecoveryState>> {
        self.read(|view| {
            let PlanFacts { check_ins, seen, .. } = &PlanFacts::of_recoveries(view, now)?;
            Ok(recoveries(check_ins, seen, RulePack::bundled()))
        })
    }

    /// The questions that are asked once, about health and procedures, with what was declared.
    pub fn set_up(&self) -> Result<SetUp> {
        self.read(|view| Ok(SetUp { questions: RulePack::bundled().set_up_questions(), declared: view.declared()? }))
    }
}

/// Reads the ingredient text of a product: [`crate::read_ingredients`] for the foreign languages.
#[uniffi::export]
#[expect(clippy::unnecessary_wraps)] // everything that crosses can fail: an unexpected fault must not end the app
pub fn read_ingredients(text: &str) -> Result<ProductReading> {
    Ok(guidance::read_ingredients(text))
}
