/**
 * What a sealed plan and the words beside it become as a proposal: the two attachments, and the
 * bundle that is rendered with them. The same function makes a proposal and makes it again when it
 * is verified.
 */
import type { Shown } from '@cebao/contracts';
import { canonicalJson } from '@cebao/kernel';
import type { Attachment, ProposalBundle } from '../bundle.ts';
import { hashOf, type SealedPlan } from './seal.ts';

export type { Shown } from '@cebao/contracts';

/** Changes with every change of a printed page; another renderer's pages cannot be made again. */
export const rendererVersion = '0.6.3';

/** `inputs.json` is exactly what `inputHash` is the hash of: `sha256sum` agrees with the page. */
export function attachmentsOf(sealed: SealedPlan, shown: Shown): readonly Attachment[] {
  const { inputs, report, seal, stress, review } = sealed;
  const file = (name: Attachment['name'], value: object): Attachment => ({
    name,
    bytes: new TextEncoder().encode(canonicalJson(value)),
  });
  const parts = {
    ...(stress === undefined ? {} : { stress }),
    ...(review === undefined ? {} : { review }),
  };
  const results = { report, seal, shown, shownHash: hashOf(shown), ...parts };
  return [file('inputs.json', inputs), file('results.json', results)];
}

/** Page, screen and seal state the same two hashes: of all inputs, and of the whole report. */
export function bundleOf(sealed: SealedPlan, shown: Shown): ProposalBundle {
  const { inputHash, resultHash } = sealed.seal;
  return {
    report: sealed.report,
    stress: sealed.stress ?? null,
    review: sealed.review?.result ?? null,
    household: sealed.inputs.household,
    products: sealed.inputs.catalogue.products.map(({ product }) => product),
    assumptions: shown.assumptions,
    sources: shown.sources,
    seal: { inputHash, resultHash },
    attachments: attachmentsOf(sealed, shown),
    licence: shown.licence,
  };
}
