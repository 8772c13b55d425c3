/** Debts that this death makes due: the balance at once, the schedule no more. Source: METHOD §3. */
import type { Context } from '../context.ts';
import { debtBalances, debtPayments } from '../debt.ts';
import type { ProjectedScript } from '../script.ts';
import { row, stream, type Stream } from '../stream.ts';

export function debtsRepaid(
  script: ProjectedScript,
  { context }: { readonly context: Context },
): readonly Stream[] {
  const { household, horizonYears } = context.family;
  return household.debts.flatMap((debt) => {
    if (!debt.repaidOnDeathOf.includes(script.member)) return [];
    const owed = debtBalances(debt)[script.year] ?? 0;
    if (owed <= 0) return [];
    const ended = row(horizonYears);
    debtPayments(debt).forEach((paid, t) => {
      if (t >= script.year && t < horizonYears) ended[t] = paid;
    });
    const due = row(horizonYears);
    due[script.year] = -owed;
    const parts = { subject: debt.label, role: 'debt', layer: 1 } as const;
    return [
      stream({ ...parts, code: 'debt', amounts: ended }),
      stream({ ...parts, code: 'debtRepaid', timing: 'start', amounts: due }),
    ];
  });
}
