import type { FieldFault } from '../../draft/draftStore.ts';

/** Scrolls to the first refused field on this screen and puts the cursor into it. */
export function showFirstFault(faults: readonly FieldFault[]): void {
  const fields = faults.map(({ path }) => fieldOf(path)).filter((field) => field !== null);
  const [first] = fields.toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  if (first === undefined) return;
  first.scrollIntoView({ block: 'center', behavior: 'smooth' });
  first.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}

function fieldOf(path: string): Element | null {
  return document.querySelector(`[data-path="${CSS.escape(path)}"]`);
}
