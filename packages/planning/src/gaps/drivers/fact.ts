/** Facts of a family by what they are called in its streams. */
import type { Label } from '../../project/changes/change.ts';
import type { TermCode } from '../../report.ts';

export type Fact = { readonly code: TermCode; readonly subject: string };

/** A debt that a death makes due is the same debt. */
export function factOf({ code, subject }: Pick<Label, 'code' | 'subject'>): Fact {
  return { code: code === 'debtRepaid' ? 'debt' : code, subject };
}

/** Whether a stream is part of a fact. */
export function isOf(label: Pick<Label, 'code' | 'subject'>, { code, subject }: Fact): boolean {
  return label.subject === subject && factOf(label).code === code;
}
