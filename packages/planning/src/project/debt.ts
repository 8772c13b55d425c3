/**
 * Yearly payments of a debt by its schedule.
 * Level instalment: B j/m / (1 - (1 + j/m)^-mn) per payment, m payments a year.
 * Source: the annuity-certain; banks state the nominal rate j convertible m times a year.
 */
import { expm1, log1p, zeros } from '@cebao/kernel';
import type { Debt } from '../household/household.ts';

type Schedule = { readonly payments: Float64Array; readonly balances: Float64Array };

/** Every year of every event asks for them. */
const known = new WeakMap<Debt, Schedule>();

function scheduleOf(debt: Debt): Schedule {
  const before = known.get(debt);
  if (before !== undefined) return before;
  const isLevel = debt.repayment === 'levelInstalment';
  const payments = isLevel ? levelInstalments(debt) : fallingPayments(debt);
  const schedule = { payments, balances: balancesOf(debt, payments) };
  known.set(debt, schedule);
  return schedule;
}

/** Payments by year from now, fen (float), positive; the schedule's end is the array's end. */
export function debtPayments(debt: Debt): Float64Array {
  return scheduleOf(debt).payments;
}

function levelInstalments(debt: Debt): Float64Array {
  const { balanceCents: B, paymentsPerYear: m, remainingYears: n } = debt;
  const i = debt.nominalRate / m;
  const payment = i === 0 ? B / (m * n) : (B * i) / -expm1(-m * n * log1p(i));
  return zeros(n).fill(payment * m);
}

/**
 * What is owed at the start of year t, payments of the years before made: the balance that is
 * walked payment by payment, fen (float); length n + 1, the last one 0 but for rounding.
 */
export function debtBalances(debt: Debt): Float64Array {
  return scheduleOf(debt).balances;
}

function balancesOf(debt: Debt, paid: Float64Array): Float64Array {
  const { paymentsPerYear: m, remainingYears: n } = debt;
  const i = debt.nominalRate / m;
  const principal = debt.repayment === 'equalPrincipal' ? debt.balanceCents / (m * n) : 0;
  const balances = zeros(n + 1);
  let balance: number = debt.balanceCents;
  for (let year = 0; year < n; year++) {
    balances[year] = balance;
    for (let k = 0; k < m; k++) {
      const level = (paid[year] ?? 0) / m - balance * i;
      balance -= debt.repayment === 'levelInstalment' ? level : principal;
    }
  }
  return balances;
}

/** Equal principal, or interest only with the principal at the end: the balance is walked. */
function fallingPayments(debt: Debt): Float64Array {
  const { balanceCents: B, paymentsPerYear: m, remainingYears: n } = debt;
  const i = debt.nominalRate / m;
  const principal = debt.repayment === 'equalPrincipal' ? B / (m * n) : 0;
  const payments = zeros(n);
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
