export { loadActuarialRules } from './facts/actuarialRules.ts';
export { cashValueRuleFor, loadCashValueRules } from './facts/cashValueRules.ts';
export type { CashValueRules } from './facts/cashValueRules.ts';
export { loadFairAssumptions } from './facts/fairAssumptions.ts';
export type { FairFacts } from './facts/fairAssumptions.ts';
export {
  assumptionDefaults,
  assumptions,
  replacementAssumptions,
  stressAssumptions,
} from './facts/assumptions.ts';
export { loadInsurers } from './facts/insurers.ts';
export { loadOccupations } from './facts/occupations.ts';
export type { Occupation } from './facts/occupations.ts';
export { loadOutlook } from './facts/outlook.ts';
export { loadRules } from './facts/rules.ts';
export type { InsurerGate, MinorLimit, RegulatoryRule, Rules } from './facts/rules.ts';
export { loadScenes } from './facts/scenes.ts';
export { loadSegments } from './facts/segments.ts';
export { loadSocialRules } from './facts/social.ts';
export { loadSources } from './facts/sources.ts';
export type { Source } from './facts/sources.ts';
export { loadCashValues } from './illustrations/cashValues.ts';
export type { PrintedCashValues } from './illustrations/cashValues.ts';
export { loadIllustrations } from './illustrations/illustrations.ts';
export type { BenefitIllustration } from './illustrations/illustrations.ts';
export { loadEveryProduct } from './products/everyProduct.ts';
export { loadCatalogue } from './products/catalogue.ts';
export type { Catalogue } from './products/catalogue.ts';
export { findProduct, findProductIn } from './products/findProduct.ts';
export type { FoundProduct } from './products/findProduct.ts';
export { leftOutFor } from './products/leftOut.ts';
export type { LeftOutQuestion } from './products/leftOut.ts';
export type { CatalogueEntry } from './products/products.ts';
export { dataRoot } from './read/dataFile.ts';
export type { DataFile } from './read/dataFile.ts';
export type { Accident } from './tables/accident.ts';
export { loadBasis } from './tables/basis.ts';
export type { DossierBasis, PerSex } from './tables/basis.ts';
export { pricingTable, tableEditions } from './tables/pricingTable.ts';
export type { PricingUse, TableEdition } from './tables/pricingTable.ts';
export { loadWorkedTables } from './tables/workedTables.ts';
export type { WorkedTables } from './tables/workedTables.ts';
export { loadPlanningFacts } from './planningFacts.ts';
export type { PlanningFacts } from './planningFacts.ts';
export { questionText } from './rateImport/apply/placed.ts';
export type { PlacedCell } from './rateImport/apply/placed.ts';
export type { ImportedRates } from './rateImport/apply/importRates.ts';
export { importRateFile, proposeRateMapping, readRateMapping } from './rateImport/rateFile.ts';
export type { RateImport } from './rateImport/rateFile.ts';
export { importAggregateCsv, importSelectCsv } from './tableImport/csvTable.ts';
export { importXtbml, importXtbmlImprovement } from './tableImport/xtbml.ts';
export type { WhichTable } from './tableImport/xtbml.ts';
export { readXtbml, shapeOf } from './tableImport/xtbmlDocument.ts';
export type {
  XtbmlAxis,
  XtbmlDocument,
  XtbmlFile,
  XtbmlTable,
} from './tableImport/xtbmlDocument.ts';
export type { StatedIdentity } from './tableImport/tableIdentity.ts';
