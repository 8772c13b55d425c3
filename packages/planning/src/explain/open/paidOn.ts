/** What lines of a plan pay in one script beside the cover in force. */
import { memberOf } from '../../household/family.ts';
import type { PersonId } from '../../household/household.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import { billOf } from '../../project/bill.ts';
import { coversOn } from '../../project/effect.ts';
import { settle, type Event } from '../../project/settle.ts';
import type { ScriptPeril } from '../../report.ts';

export function paidOn(
  id: PersonId,
  { peril, year }: { readonly peril: ScriptPeril; readonly year: number },
  { p1, solved }: { readonly p1: P1; readonly solved: Pick<Solved, 'lines'> },
): number {
  const lines = solved.lines.filter((l) => l.cover.insured === id).map((l) => l.cover);
  const inForce = coversOn(p1.family.household.policies, id);
  const settled = settle([...inForce, ...lines], eventOn(id, { peril, year }, p1));
  return settled
    .filter((payment) => lines.includes(payment.cover))
    .reduce((sum, payment) => sum + payment.cents, 0);
}

export function eventOn(
  id: PersonId,
  { peril, year }: { readonly peril: ScriptPeril; readonly year: number },
  { family, assumptions }: Pick<P1, 'family' | 'assumptions'>,
): Event {
  const { person, age } = memberOf(family, id);
  const bill = billOf(peril, { person, year, assumptions });
  return {
    peril,
    accidental: false,
    year,
    age: age + year,
    sex: person.sex,
    ownBillCents: bill?.ownCents ?? 0,
    cpi: assumptions.cpi,
  };
}
