/** A decoded row in the language of the actuarial library: lives, contract and basis. */
import {
  courseFromLives,
  flatInterest,
  jointLife,
  lastSurvivorOf,
  makehamCourse,
  type ActuarialCase,
  type Amount,
  type CaseLives,
  type Course,
  type Expense,
  type FractionalAge,
  type Segment,
} from '@cebao/actuarial';
import type { CaseExpense, CaseLife, CaseRow, CaseSegment } from '@cebao/contracts';
import type { WorkedTables } from '@cebao/dossiers';
import { ok, refuse, type Result } from '@cebao/kernel';

export function caseOf(row: CaseRow, tables: WorkedTables): Result<ActuarialCase> {
  const lives = livesOf(row, tables);
  if (!lives.ok) return lives;
  const { premium, quantity, t } = row;
  return ok({
    quantity,
    t,
    lives: lives.value,
    interest: flatInterest(row.interest),
    premium: premium?.amount ?? null,
    contract: {
      benefits: row.segments.map(segmentOf),
      premium:
        premium === null
          ? null
          : { from: premium.from, to: premium.to, paymentsPerYear: premium.m },
      expenses: (premium?.expenses ?? []).map(expenseOf),
      loading: premium?.loading ?? 0,
    },
  });
}

function livesOf(row: CaseRow, tables: WorkedTables): Result<CaseLives> {
  const courses: Course[] = [];
  for (const [index, life] of row.status.lives.entries()) {
    const course = courseOf(row, life, tables);
    if (!course.ok) {
      const thing = `lives_json.lives[${String(index)}] ${course.error.thing}`;
      return { ok: false, error: { ...course.error, thing } };
    }
    courses.push(course.value);
  }
  switch (row.status.status) {
    case 'cohort': {
      const weights = row.status.lives.map((life) => life.weight ?? 0);
      const lives = courses.map((course, i) => ({ course, weight: weights[i] ?? 0 }));
      return ok({ kind: 'cohort', lives });
    }
    case 'last_survivor':
      return statusOf(lastSurvivorOf(courses));
    default:
      return statusOf(jointLife(courses));
  }
}

function statusOf(course: Result<Course>): Result<CaseLives> {
  return course.ok ? ok({ kind: 'status', course: course.value }) : course;
}

function courseOf(row: CaseRow, { age, lx }: CaseLife, tables: WorkedTables): Result<Course> {
  const { fractional } = row.status;
  const rule = fractional === 'udd' ? 'uniform' : null;
  switch (row.table) {
    case 'SULT':
      return makehamCourse(tables.standardUltimate, age, fractional === 'law' ? 'law' : rule);
    case 'SOA_ILT':
      return tableCourse(tables.soaIllustrative, age, rule);
    case 'ISTAT1998M':
      return tableCourse(tables.istat1998Male, age, rule);
    case 'INLINE':
      return courseFromLives(lx ?? [], rule);
  }
}

/** A column of lives from age 0; its last entry, 0, is no age of anybody. */
function tableCourse(
  column: readonly number[],
  age: number,
  rule: FractionalAge | null,
): Result<Course> {
  const last = column.length - 2;
  if (age <= last) return courseFromLives(column.slice(age), rule);
  return refuse('AGE_OUT_OF_RANGE', {
    thing: 'age',
    value: String(age),
    limit: `0 至 ${String(last)}`,
  });
}

function segmentOf(segment: CaseSegment): Segment {
  const { from, to } = segment;
  const amount: Amount = { kind: 'arithmetic', first: segment.amount, step: segment.step };
  if (segment.on === 'survival') {
    const { timing, m } = segment;
    return { pays: 'survival', timing, paymentsPerYear: m, from, to, amount };
  }
  const timing = segment.timing === 'moment_udd' ? 'moment' : segment.timing;
  const premiumsPaid = segment.premiums_paid;
  return { pays: 'event', event: 'death', timing, from, to, amount, premiumsPaid };
}

function expenseOf(expense: CaseExpense): Expense {
  const { from, to } = expense;
  return expense.kind === 'of_premium'
    ? { kind: 'ofPremium', rate: expense.rate, from, to }
    : { kind: 'perPolicy', amount: expense.amount, timing: expense.timing, from, to };
}
