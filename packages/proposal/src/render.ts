/** From a bundle to the bytes of a PDF/A-3b. */
import { ok, refuse, type Result } from '@cebao/kernel';
import type { Attachment, ProposalBundle } from './bundle.ts';
import { compileTypst } from './compile.ts';
import { loadFonts } from './fonts/fonts.ts';
import { codePointText, drawable } from './fonts/missing.ts';
import { withMissingNotice } from './view/basis/missingNotice.ts';
import { viewOf } from './view/viewOf.ts';

const attachmentNames = ['inputs.json', 'results.json'] as const;

export async function renderProposal(bundle: ProposalBundle): Promise<Result<Uint8Array>> {
  const attachments = inOrder(bundle.attachments);
  if (!attachments.ok) return attachments;
  const fonts = loadFonts();
  const drawn = drawable(viewOf(bundle), fonts.coverage);
  const view = withMissingNotice(drawn.value, drawn.missing.map(codePointText));
  return ok(
    compileTypst({ template: 'proposal.typ', view, attachments: attachments.value }, fonts),
  );
}

/** Exactly one of each name, in a fixed order, so that the bytes do not depend on the caller's. */
function inOrder(attachments: readonly Attachment[]): Result<readonly Attachment[]> {
  const ordered: Attachment[] = [];
  for (const name of attachmentNames) {
    const found = attachments.filter((attachment) => attachment.name === name);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      return refuse('MISSING_FIELD', {
        thing: `attachments.${name}`,
        value: `${found.length}`,
        limit: '1',
      });
    }
    ordered.push(only);
  }
  return ok(ordered);
}
