/** The proposal's only door. */
export type { AssumptionInfo, Attachment, Licence, ProposalBundle, SourceInfo } from './bundle.ts';
export { mapViewOf } from './policyMap/mapView.ts';
export type { MapView } from './policyMap/mapView.ts';
export { policyMapSheets, policyMapXlsx } from './policyMap/mapSheets.ts';
export { renderPolicyMap } from './policyMap/renderMap.ts';
export { renderProposal } from './render.ts';
export type { Block, ProposalView, Section } from './view/blocks.ts';
export { viewOf } from './view/viewOf.ts';
export { attachmentsOf, bundleOf, rendererVersion } from './seal/bundleOf.ts';
export type { Shown } from './seal/bundleOf.ts';
export type { ReviewPart } from './seal/reviewPart.ts';
export type { StressAsked, StressPart } from './seal/stressPart.ts';
export { carriedInputs } from './seal/carried.ts';
export type { PublishedFacts } from './seal/carried.ts';
export { sealedBytes, sealOf, sealPlan } from './seal/seal.ts';
export type { Seal, SealedPlan } from './seal/seal.ts';
export type { Engines, Installed, Verification, Verified } from './verify/outcome.ts';
export { partsOfPdf, verifyPdf } from './verify/pdf/verifyPdf.ts';
export { proofLimits, verifySealed } from './verify/verifySealed.ts';
export { assumptionValue } from './view/basis/assumptionValue.ts';
export { sceneBody } from './view/exposed/scenes.ts';
export { goalGapTitle } from './view/front/summary.ts';
export { gapEvidence } from './view/need/evidence.ts';
export { afterText, beforeText, changeText, noChange } from './view/plan/frontier.ts';
export { worseLines, worseTitle } from './view/stress/stress.ts';
export { ofIncomeText } from './view/incomeShare.ts';
export { number, percent, wan, yuan } from './view/text.ts';
export { doubtWords } from './words/doubtWords.ts';
export { factorWords } from './words/factorWords.ts';
export { growthText } from './words/growthWords.ts';
export { lineClassWords, verdictWords } from './words/healthWords.ts';
export { conflictText } from './words/conflictWords.ts';
export { noPlanText } from './words/noPlanWords.ts';
export {
  findingWords,
  mapPerilWords,
  modeWords,
  needWords,
  policyStatusWords,
  waiverWords,
} from './words/policyMapWords.ts';
export { findingTexts } from './policyMap/findingText.ts';
export type { FindingText } from './policyMap/findingText.ts';
export {
  keptMeanwhileWord,
  replacementCostWords,
  replacementReasonWords,
} from './words/replacementWords.ts';
export { beneficiaryText } from './words/beneficiary.ts';
export { isWaiver, lineKindWord } from './words/lineKind.ts';
export { mainText } from './words/mainText.ts';
export {
  gateWords,
  kindWords,
  perilWords,
  roleWords,
  sexWords,
  socialWords,
  stageWords,
  statusWords,
} from './words/zhCN.ts';
