//! `librollcare`: the core as a native library. Everything it exports is the core's.

rollcare_core::uniffi_reexport_scaffolding!();
