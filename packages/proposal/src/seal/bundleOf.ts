/**
 * What a sealed plan and the words beside it become as a proposal: the two attachments, and the
 * bundle that is rendered with them. The same function makes a proposal and makes it again when it
 * is verified.
 */
import { createHash } from 'node:crypto';
import type { Shown } from '@cebao/contracts';
import { canonicalJson } from '@cebao/kernel';
import type { Attachment, ProposalBundle } from '../bundle.ts';
import { hashOf, type SealedPlan } from './seal.ts';

export type { Shown } from '@cebao/contracts';

/** Changes with every change of a printed page; another renderer's pages cannot be made again. */
export const rendererVersion = '0.2.0';

/** `inputs.json` is exactly what `inputHash` is the hash of: `sha256sum` agrees with the page. */
export function attachmentsOf(sealed: SealedPlan, shown: Shown): readonly Attachment[] {
  const { inputs, report, seal } = sealed;
  const file = (name: Attachment['name'], value: object): Attachment => ({
    name,
    bytes: new TextEncoder().encode(canonicalJson(value)),
  });
  const results = { report, seal, shown, shownHash: hashOf(shown) };
  return [file('inputs.json', inputs), file('results.json', results)];
}

export function bundleOf(sealed: SealedPlan, shown: Shown): ProposalBundle {
  const attachments = attachmentsOf(sealed, shown);
  const fileHash = (name: Attachment['name']): string => {
    const file = attachments.find((attachment) => attachment.name === name);
    return createHash('sha256')
      .update(file?.bytes ?? '')
      .digest('hex');
  };
  return {
    report: sealed.report,
    household: sealed.inputs.household,
    assumptions: shown.assumptions,
    sources: shown.sources,
    seal: { inputHash: fileHash('inputs.json'), resultHash: fileHash('results.json') },
    attachments,
    licence: shown.licence,
  };
}
