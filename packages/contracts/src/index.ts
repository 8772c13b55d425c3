export { fromZod, pathText, toRefusals } from './zodRefusal.ts';
export { maxJsonDepth, maxJsonValues, readJson } from './json/readJson.ts';
export type { JsonLimits } from './json/readJson.ts';
export { maxJsonBytes } from './json/decode.ts';
export { householdFormat, readHousehold } from './household/householdFile.ts';
export type { HouseholdBooks } from './household/householdFile.ts';
export { householdSchemaCanonical } from './household/canonicalHousehold.ts';
export type { Occupation, Occupations } from './household/person.ts';
export { benefitSchema, productDossierSchema } from './dossier.ts';
export type { ProductDossier, ProductEvidence } from './dossier.ts';
export { rateFields, rateMappingFormat, rateMappingSchema } from './rateMapping.ts';
export type {
  MappedProduct,
  ProposedMapping,
  RateField,
  RateMapping,
  RateMappingTable,
  RateSource,
} from './rateMapping.ts';
export { assumptionsSchema } from './dossierAssumption.ts';
export type { Assumption, AssumptionUnit } from './dossierAssumption.ts';
export { sceneSchema } from './dossierScene.ts';
export { segmentSchema } from './dossierSegment.ts';
export { insurerSchema } from './dossierInsurer.ts';
export type { Insurer, RiskRating, Solvency } from './dossierInsurer.ts';
export { outlookSchema } from './planInput/outlookSchema.ts';
export { datedStateSchema, planInputSchema } from './planInput/planInputSchema.ts';
export {
  mostSealedPaths,
  resultsFrameSchema,
  sealedFormat,
  sealedFrameSchema,
} from './planInput/sealedFrame.ts';
export type {
  ReviewFrame,
  Seal,
  SealedFrame,
  Shown,
  StressFrame,
} from './planInput/sealedFrame.ts';
export { caseColumns, readCaseRow } from './cases/caseRow.ts';
export type { CaseCells, CaseColumn, CaseRow, CaseTable } from './cases/caseRow.ts';
export type { CaseExpense, CaseLife, CasePremium, CaseSegment } from './cases/caseColumns.ts';
export { importFields, importFieldWord } from './policyImport/fields.ts';
export type { ImportField } from './policyImport/fields.ts';
export { policyMappingSchema, proposePolicyMapping } from './policyImport/mapping.ts';
export type { MappedColumn, PolicyMapping, SheetRows } from './policyImport/mapping.ts';
export { previewPolicies } from './policyImport/preview.ts';
export type { ImportInput, ImportPreview, ImportRow } from './policyImport/preview.ts';
export { apiContract } from './api/contract.ts';
export type { ApiContract } from './api/contract.ts';
export { problemSchemas } from './api/operation.ts';
export type { OperationMeta } from './api/operation.ts';
export { permissions, permissionsOf, roles } from './api/permissions.ts';
export type { Access, Permission, Role } from './api/permissions.ts';
export { problemCatalogue, problemTypePrefix } from './api/problemCatalogue.ts';
export type { ProblemCode } from './api/problemCatalogue.ts';
export { apiPrefix, apiRoutes } from './api/routes.ts';
export type { HouseholdId, PlanId, ProposalId } from './api/schemas/fields.ts';
export type { HouseholdRecord } from './api/schemas/household.ts';
export type { PolicyImportPreview } from './api/schemas/policyImport.ts';
export type { Problem } from './api/schemas/problem.ts';
