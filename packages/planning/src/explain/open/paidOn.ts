/** What lines of a plan pay in one script beside the cover in force. */
import { memberOf } from '../../household/family.ts';
import type { PersonId } from '../../household/household.ts';
import type { P1, Solved } from '../../plan/pass.ts';
import { billOf } from '../../project/bill.ts';
import { coversOn } from '../../project/effect.ts';
import { settle } from '../../project/settle.ts';
import type { ScriptPeril } from '../../report.ts';

export function paidOn(
  id: PersonId,
  { peril, year }: { readonly peril: ScriptPeril; readonly year: number },
  { p1, solved }: { readonly p1: P1; readonly solved: Pick<Solved, 'lines'> },
): number {
  const member = memberOf(p1.family, id);
  const lines = solved.lines.filter((l) => l.cover.insured === id).map((l) => l.cover);
  const inForce = coversOn(p1.family.household.policies, id);
  const bill = billOf(peril, { person: member.person, year, assumptions: p1.assumptions });
  const settled = settle([...inForce, ...lines], {
    peril,
    accidental: false,
    year,
    age: member.age + year,
    sex: member.person.sex,
    ownBillCents: bill?.ownCents ?? 0,
    cpi: p1.assumptions.cpi,
  });
  return settled
    .filter((payment) => lines.includes(payment.cover))
    .reduce((sum, payment) => sum + payment.cents, 0);
}
