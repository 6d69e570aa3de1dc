//! Generates the Swift code, the C header and its module map from the library's own metadata.

fn main() {
    uniffi::uniffi_bindgen_swift();
}
