/** One list of blocks for a text to send and for a long image, so that both say the same. */
export type ShareBlock = {
  readonly kind: 'mark' | 'title' | 'lead' | 'heading' | 'item' | 'detail' | 'note';
  readonly text: string;
  /** Stands at the right end, such as a price. */
  readonly aside?: string;
};

const marks: Readonly<Record<ShareBlock['kind'], readonly [string, string]>> = {
  mark: ['', ''],
  title: ['【', '】'],
  lead: ['', ''],
  heading: ['\n▍', ''],
  item: ['• ', ''],
  detail: ['  ', ''],
  note: ['\n', ''],
};

/** The printed proposal's mark on every page, before all and after all. */
export function markedBlocks(blocks: readonly ShareBlock[], mark: string): readonly ShareBlock[] {
  return [{ kind: 'mark', text: mark }, ...blocks, { kind: 'mark', text: mark }];
}

export function shareText(blocks: readonly ShareBlock[]): string {
  return blocks
    .map(({ kind, text, aside }) => {
      const [before, after] = marks[kind];
      return `${before}${text}${after}${aside === undefined ? '' : `  ${aside}`}`;
    })
    .join('\n');
}
