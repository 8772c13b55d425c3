/** Debts that this death makes due: the balance at once, the schedule no more. Source: METHOD §3. */
import type { Debt } from '../../household/household.ts';
import { labelOf, lasting, type Change } from '../changes/change.ts';
import type { Context } from '../context.ts';
import { debtBalances, debtPayments } from '../debt.ts';
import type { ProjectedScript } from '../script.ts';
import { row } from '../stream.ts';

export function debtsRepaid(
  { member }: Pick<ProjectedScript, 'member'>,
  { family }: Context,
): readonly Change[] {
  return family.household.debts
    .filter((debt) => debt.repaidOnDeathOf.includes(member))
    .flatMap(repaid);
}

function repaid(debt: Debt): readonly Change[] {
  const parts = { subject: debt.label, role: 'debt', layer: 1 } as const;
  const due = labelOf({ ...parts, code: 'debtRepaid', timing: 'start' });
  return [
    {
      kind: 'row',
      of: debt,
      label: labelOf({ ...parts, code: 'debt' }),
      spans: [lasting(0)],
      amounts: ({ family }) => {
        const spared = row(family.horizonYears);
        debtPayments(debt).forEach((paid, t) => {
          if (t < spared.length) spared[t] = paid;
        });
        return spared;
      },
    },
    {
      kind: 'sums',
      isFixed: true,
      shared: null,
      at: ({ year }, pay) => {
        const owed = debtBalances(debt)[year] ?? 0;
        if (owed > 0) pay(due, -owed);
      },
    },
  ];
}
