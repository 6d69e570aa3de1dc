//! Placeholder of the ingredient matcher's room until it is merged.

use crate::facts::words;

words! {
    /// What a group of ingredients does to needled skin.
    Family {
        /// Vitamin A and its forms.
        Retinoid = "retinoid",
        /// Vitamin C and its forms.
        VitaminC = "vitamin_c",
        /// Alpha hydroxy acids.
        Aha = "aha",
        /// Beta hydroxy acids.
        Bha = "bha",
        /// Polyhydroxy acids.
        Pha = "pha",
        /// Benzoyl peroxide.
        BenzoylPeroxide = "benzoyl_peroxide",
        /// Hyaluronic acid and its forms.
        Hyaluronic = "hyaluronic",
        /// Peptides.
        Peptide = "peptide",
        /// Ceramides.
        Ceramide = "ceramide",
        /// Fragrance.
        Fragrance = "fragrance",
        /// Alcohols that dry the skin.
        DryingAlcohol = "drying_alcohol",
        /// Other exfoliants.
        Exfoliant = "exfoliant",
        /// Lip plumpers.
        Plumper = "plumper",
        /// Minoxidil.
        Minoxidil = "minoxidil",
        /// Chemical sunscreen filters.
        ChemicalSunscreen = "chemical_sunscreen",
        /// Numbing agents.
        Numbing = "numbing",
        /// What holds water.
        Hydrator = "hydrator",
        /// What mends the barrier.
        Barrier = "barrier",
        /// What covers the skin.
        Occlusive = "occlusive",
    }
}

words! {
    /// How much an ingredient matters. Later ones matter more.
    Level {
        /// Traces, such as an acid that only sets the pH.
        Trace = "trace",
        /// A weak form.
        Low = "low",
        /// A full active.
        Active = "active",
        /// A prescription drug.
        Prescription = "prescription",
    }
}
