//! Generates the Kotlin code from the library's own metadata.

fn main() {
    uniffi::uniffi_bindgen_main();
}
