/**
 * Yearly payments of a debt by its schedule.
 * Level instalment: B j/m / (1 - (1 + j/m)^-mn) per payment, m payments a year.
 * Source: the annuity-certain; banks state the nominal rate j convertible m times a year.
 */
import { expm1, log1p } from '@cebao/kernel';
import type { Debt } from '../household/household.ts';

/** Payments by year from now, fen (float), positive; the schedule's end is the array's end. */
export function debtPayments(debt: Debt): Float64Array {
  if (debt.repayment === 'levelInstalment') return levelInstalments(debt);
  return fallingPayments(debt);
}

function levelInstalments(debt: Debt): Float64Array {
  const { balanceCents: B, paymentsPerYear: m, remainingYears: n } = debt;
  const i = debt.nominalRate / m;
  const payment = i === 0 ? B / (m * n) : (B * i) / -expm1(-m * n * log1p(i));
  return new Float64Array(n).fill(payment * m);
}

/** Equal principal, or interest only with the principal at the end: the balance is walked. */
function fallingPayments(debt: Debt): Float64Array {
  const { balanceCents: B, paymentsPerYear: m, remainingYears: n } = debt;
  const i = debt.nominalRate / m;
  const principal = debt.repayment === 'equalPrincipal' ? B / (m * n) : 0;
  const payments = new Float64Array(n);
  let balance: number = B;
  for (let k = 0; k < m * n; k++) {
    const last = k === m * n - 1;
    const repaid = last ? balance : principal;
    const year = (k - (k % m)) / m;
    payments[year] = (payments[year] ?? 0) + balance * i + repaid;
    balance -= repaid;
  }
  return payments;
}
