/**
 * The ten quantities once more, straight from the words of the schema and from nothing of ours: sums
 * over years with Math.pow, premiums from two trial values. Slow and short; it judges `cebao cases`.
 */
import type { CaseExpense, CaseLife, CasePremium, CaseSegment } from '@cebao/contracts';

export type ReferenceRow = {
  readonly table: string;
  readonly interest: number;
  readonly quantity: string;
  readonly lives: {
    readonly status: string;
    readonly lives: readonly CaseLife[];
    readonly fractional?: 'udd' | 'law';
  };
  readonly segments: readonly CaseSegment[];
  readonly premium: CasePremium | null;
  readonly t: number;
};

/** Survivors of the two printed tables by age. */
export type Survivors = Readonly<Record<string, readonly number[]>>;

type Alive = (t: number) => number;

/** Nobody lives on for longer in any row here. */
const most = 150;

export function referenceValue(row: ReferenceRow, survivors: Survivors): number {
  const lives = row.lives.lives.map((life) => aliveOf(row, life, survivors));
  if (row.lives.status === 'cohort') {
    const inForce = lives.map((p, n) => (row.lives.lives[n]?.weight ?? 0) * p(row.t));
    const premiums = lives.map((p) => new Reference(row, p).net());
    return sum(premiums.map((P, n) => P * (inForce[n] ?? 0))) / sum(inForce);
  }
  const all = (t: number) => lives.reduce((product, p) => product * p(t), 1);
  const any = (t: number) => 1 - lives.reduce((product, p) => product * (1 - p(t)), 1);
  return new Reference(row, row.lives.status === 'last_survivor' ? any : all).value();
}

function aliveOf({ table, lives }: ReferenceRow, { age, lx }: CaseLife, known: Survivors): Alive {
  const law = (x: number) =>
    Math.exp(-0.00022 * x - (0.0000027 * (1.124 ** x - 1)) / Math.log(1.124));
  const column = table === 'INLINE' ? (lx ?? []) : (known[table] ?? []).slice(age);
  const whole = (t: number) =>
    table === 'SULT' ? law(age + t) / law(age) : (column[t] ?? 0) / (column[0] ?? 0);
  return (t) => {
    const k = Math.floor(t + 1e-9);
    const part = t - k;
    if (part < 1e-9) return whole(k);
    return lives.fractional === 'law' ? whole(t) : whole(k) * (1 - part) + whole(k + 1) * part;
  };
}

class Reference {
  private readonly row: ReferenceRow;
  private readonly p: Alive;
  private readonly v: number;

  constructor(row: ReferenceRow, p: Alive) {
    this.row = row;
    this.p = p;
    this.v = 1 / (1 + row.interest);
  }

  value(): number {
    const { quantity, premium, t, segments } = this.row;
    const given = premium?.amount;
    const values: Record<string, () => number> = {
      epv: () => this.epv(segments, 0, given ?? 0),
      second_moment: () => this.moment(2),
      variance: () => this.moment(2) - this.moment(1) ** 2,
      net_premium: () => this.net(),
      gross_premium: () => this.gross(),
      sum_from_premium: () => this.sumFor(given ?? 0),
      net_reserve: () => this.reserve(given ?? this.net(), 0),
      gross_reserve: () => this.reserve(given ?? this.gross(), 1),
      expense_reserve: () => this.reserve(given ?? this.gross(), 1) - this.reserve(this.net(), 0),
      fpt_reserve: () => this.preliminaryTerm(t),
    };
    return values[quantity]?.() ?? Number.NaN;
  }

  private sumFor(given: number): number {
    const benefits = this.epv(this.row.segments, 0, 0);
    return (given * this.annuity(0)) / ((1 + (this.row.premium?.loading ?? 0)) * benefits);
  }

  private preliminaryTerm(t: number): number {
    const { segments } = this.row;
    const B = balanced((P) => P * this.annuity(1) - this.epv(segments, 1, P));
    return this.epv(segments, t, B) - B * this.annuity(t);
  }

  net(): number {
    return balanced((P) => P * this.annuity(0) - this.epv(this.row.segments, 0, P));
  }

  private gross(): number {
    const { segments, premium } = this.row;
    const G = balanced((P) => P * this.annuity(0) - this.epv(segments, 0, P) - this.expenses(0, P));
    return (1 + (premium?.loading ?? 0)) * G;
  }

  private reserve(P: number, withExpenses: 0 | 1): number {
    const { t, segments } = this.row;
    return this.epv(segments, t, P) + withExpenses * this.expenses(t, P) - P * this.annuity(t);
  }

  private annuity(t: number): number {
    const { premium } = this.row;
    if (premium === null) return 0;
    const { from, to, m } = premium;
    return this.epv([{ on: 'survival', timing: 'start', from, to, m, amount: 1, step: 0 }], t, 0);
  }

  private expenses(t: number, G: number): number {
    return sum((this.row.premium?.expenses ?? []).map((one) => this.expense(one, t, G)));
  }

  private expense(one: CaseExpense, t: number, G: number): number {
    const { from, to } = one;
    const yearly = { on: 'survival', timing: 'start', step: 0 } as const;
    if (one.kind === 'per_policy' && one.timing === 'start') {
      return this.epv([{ ...yearly, from, to, m: 1, amount: one.amount }], t, 0);
    }
    if (one.kind === 'per_policy') {
      const atEnd = (k: number) => one.amount * this.p(k) * this.v ** (k + 1);
      return sum(years(one, t).map(atEnd)) / this.pure(t);
    }
    const paid = this.row.premium ?? { from: 0, to: 0, m: 1 as const };
    const until = Math.min(to ?? most, paid.to ?? most);
    const first = Math.max(from, paid.from);
    const amount = one.rate * G;
    return this.epv([{ ...yearly, from: first, to: until, m: paid.m, amount }], t, 0);
  }

  private epv(segments: readonly CaseSegment[], t: number, P: number): number {
    const flows = segments.flatMap((one) => years(one, t).map((k) => this.inYear(one, k, P)));
    return sum(flows) / this.pure(t);
  }

  private pure(t: number): number {
    return this.p(t) * this.v ** t;
  }

  private inYear(one: CaseSegment, k: number, P: number): number {
    const amount = one.amount + one.step * (k - one.from);
    if (one.on === 'survival') {
      const first = one.timing === 'start' ? 0 : 1;
      const times = Array.from({ length: one.m }, (_, j) => k + (j + first) / one.m);
      return amount * sum(times.map((time) => this.p(time) * this.v ** time));
    }
    const i = this.row.interest;
    const paid = this.row.premium ?? { from: 0, to: 0 };
    const count = Math.min(k + 1, paid.to ?? most) - paid.from;
    const factor = {
      end: this.v ** (k + 1),
      mid: this.v ** (k + 1 / 2),
      moment_udd: i === 0 ? 1 : (this.v ** (k + 1) * i) / Math.log(1 + i),
    };
    return (
      (amount + one.premiums_paid * P * count) * (this.p(k) - this.p(k + 1)) * factor[one.timing]
    );
  }

  private moment(power: 1 | 2): number {
    const every = Array.from({ length: most }, (_, k) => k);
    const P = this.row.premium?.amount ?? 0;
    return sum(
      every.map((k) => {
        const left = this.p(k) - this.p(k + 1);
        const paying = this.row.segments.filter(({ from, to }) => from <= k && k < (to ?? most));
        // What is worth `left` times z in expectation is z itself for whoever leaves.
        const z = left === 0 ? 0 : sum(paying.map((one) => this.inYear(one, k, P))) / left;
        return left * z ** power;
      }),
    );
  }
}

function years({ from, to }: { from: number; to: number | null }, t: number): readonly number[] {
  const first = Math.max(from, t);
  return Array.from({ length: Math.max((to ?? most) - first, 0) }, (_, n) => first + n);
}

/** The P at which a value that is linear in P is 0. */
function balanced(left: (P: number) => number): number {
  return left(0) / (left(0) - left(1));
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0);
}
