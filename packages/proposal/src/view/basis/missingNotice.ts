/** Says which characters could not be drawn, at the end of the basis. */
import { callout } from '../build.ts';
import type { ProposalView } from '../blocks.ts';

export function withMissingNotice(view: ProposalView, codes: readonly string[]): ProposalView {
  if (codes.length === 0) return view;
  const notice = callout('amber', '有字体里没有的字', [
    `文中以〔U+编号〕代替：${codes.join('、')}。附件 inputs.json 里是原字。`,
  ]);
  const sections = view.sections.map((section) =>
    section.id === 'basis' ? { ...section, blocks: [...section.blocks, notice] } : section,
  );
  return { ...view, sections };
}
