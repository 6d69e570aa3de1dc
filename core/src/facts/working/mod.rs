//! Sets of facts that answers are calculated from: what the store reads together. Their size does not grow with the history.

mod area_set;
mod flag_seen;
mod needled_session;
mod roller_record;
mod session_trace;
mod skin_contacts;

pub use area_set::AreaSet;
pub use flag_seen::{FlagSeen, Gone, SessionBefore};
pub use needled_session::NeedledSession;
pub use roller_record::{EARLY_USES, KnownUnclean, RecordedRun, RollerCare, RollerRecord};
pub use session_trace::SessionTrace;
pub use skin_contacts::{CONTACT_DAYS, SkinContacts, SkinSeen};
