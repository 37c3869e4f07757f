//! Harmonized System codes, nomenclature editions and the correlations between them.
