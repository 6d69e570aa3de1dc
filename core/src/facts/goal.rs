//! What somebody hopes for. It decides nothing; it decides what they are told.

use super::words;

words! {
    /// What somebody hopes that rolling does.
    Goal {
        /// Softer, smoother lips or skin.
        Softness = "softness",
        /// Fuller lips.
        FullerLips = "fuller-lips",
        /// Fewer lines above the lips.
        LipLines = "lip-lines",
        /// Fewer fine lines elsewhere.
        FineLines = "fine-lines",
        /// Deep wrinkles.
        DeepWrinkles = "deep-wrinkles",
        /// Scars.
        Scars = "scars",
        /// Stretch marks.
        StretchMarks = "stretch-marks",
        /// Dark marks or melasma.
        DarkMarks = "dark-marks",
        /// Thicker hair.
        Hair = "hair",
    }
}
