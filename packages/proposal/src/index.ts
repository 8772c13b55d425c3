/** The proposal's only door. */
export type { AssumptionInfo, Attachment, Licence, ProposalBundle, SourceInfo } from './bundle.ts';
export { renderProposal } from './render.ts';
export type { Block, ProposalView, Section } from './view/blocks.ts';
export { viewOf } from './view/viewOf.ts';
