/** Health and work facts in the plan: what is out, what waits for an answer, what is left. */
import { describe, expect, it } from 'vitest';
import type { Health, Household, ManualLine, Report } from '@cebao/planning';
import { benefit, bills, choices, cost, cover, household } from '../families.ts';
import {
  income,
  manual,
  medicalQuote,
  must,
  person,
  planOfFive as planOf,
  present,
} from '../families.ts';

const nothing: Health = {
  smoker: false,
  heightCm: null,
  weightKg: null,
  conditions: [],
  answers: [],
};

const scheme: ManualLine = manual(
  cover({
    id: 'city-scheme',
    kind: 'medical',
    insured: 'earner',
    premium: 150,
    benefits: [benefit('medicalBill', bills(1_000_000, 20_000))],
  }),
  { lineClass: 'cityMedical', guaranteedRenewalYears: null },
);

function family(health: Partial<Health> | null, allowAsk = false): Household {
  const earner = person({
    id: 'earner',
    age: 35,
    role: 'adult',
    incomes: [income('work', 200_000, { untilAge: 60 })],
  });
  return household({
    name: 'outlook',
    persons: [
      { ...earner, health: health === null ? null : { ...nothing, ...health } },
      person({ id: 'child', age: 4, role: 'child', independentAge: 22, parents: ['earner'] }),
    ],
    costs: [cost({ yuan: 120_000 })],
    manualLines: [medicalQuote('earner', 300), scheme],
    choices: choices({ allowAsk }),
  });
}

const plan = (health: Partial<Health> | null, allowAsk = false): Report =>
  must(planOf(family(health, allowAsk), 15_000));

const bought = ({ plan: { lines } }: Report) =>
  lines.filter((line) => line.insured === 'earner').map((line) => [line.code, line.outlook]);
const reasons = ({ plan: { whyNots } }: Report) =>
  Object.fromEntries(
    whyNots.filter((w) => w.insured === 'earner').map((w) => [w.code, w.reason] as const),
  );
const sheet = (report: Report) =>
  present(report.sheet.find((row) => row.id === 'medicalBeforeIllness'));

describe('a person of whom nothing was asked', () => {
  it('is planned for as before, and the report says nothing about health', () => {
    const report = plan(null);
    expect(report.health).toEqual([]);
    expect(bought(report)).toContainEqual(['medical-earner', 'standard']);
    expect({ ...plan({}), health: [] }).toEqual(report);
  });
});

describe('diabetes', () => {
  const report = plan({ conditions: ['diabetes'] });

  it('leaves out medical and critical illness with the reason from the table', () => {
    expect(reasons(report)).toMatchObject({ 'medical-earner': 'health', '115036': 'health' });
    const why = present(report.plan.whyNots.find((w) => w.code === 'medical-earner'));
    expect(why.refusal).toMatchObject({
      code: 'NOT_ELIGIBLE',
      value: '2 型糖尿病：重疾与百万医疗常拒保；有专门面向糖尿病的产品',
    });
    expect(why.refusal?.limit).toContain('不是保险公司的决定');
  });

  it('waits with term cover until it is allowed to ask, and marks it then', () => {
    expect(reasons(report)['111013']).toBe('ask');
    expect(bought(report).map(([code]) => code)).not.toContain('111013');
    const asked = plan({ conditions: ['diabetes'] }, true);
    expect(bought(asked)).toContainEqual(['111013', 'ask']);
  });

  it('leaves the scheme of the city, which the plan takes, and says what is left', () => {
    expect(bought(report)).toContainEqual(['city-scheme', 'standard']);
    expect(present(report.health[0])).toMatchObject({ member: 'earner' });
    expect(report.health[0]?.left).toContainEqual({
      code: 'city-scheme',
      name: 'city-scheme',
      line: 'cityMedical',
      inPlan: true,
    });
  });
});

describe('critical illness with a medical line that no insurer gives', () => {
  /** A declined medical line is unlikely again; critical illness is only to be asked about. */
  const declined: Partial<Health> = {
    answers: [{ line: 'medical', outcome: 'declined', year: 2024 }],
  };

  it('is allowed, as not insurable is recorded, and the sheet names that reason', () => {
    const report = plan(declined, true);
    expect(reasons(report)['medical-earner']).toBe('health');
    expect(bought(report)).toContainEqual(['115046', 'ask']);
    expect(sheet(report)).toMatchObject({ reasons: [{ code: 'medicalNotInsurable' }] });
  });

  it('is not allowed where the medical line is only not asked for yet', () => {
    const report = plan({ conditions: ['gallstones'] });
    expect(reasons(report)).toMatchObject({ 'medical-earner': 'ask', '115046': 'noMedical' });
  });
});

describe('an elder of whom nothing was asked, too old for any main line', () => {
  const elder = (policy: 'cityMedical' | null): Household => {
    const base = family(null);
    const line = manual(
      cover({
        id: 'elder-scheme',
        kind: 'medical',
        insured: 'elder',
        premium: 150,
        benefits: [benefit('medicalBill', bills(1_000_000, 20_000))],
      }),
      { lineClass: policy, guaranteedRenewalYears: null },
    );
    return {
      ...base,
      persons: [...base.persons, person({ id: 'elder', age: 84, role: 'elder' })],
      manualLines: [...base.manualLines, line],
    };
  };

  it('is shown the scheme of the city that is left', () => {
    const report = must(planOf(elder('cityMedical'), 15_000));
    const left = report.health.map(({ member, verdicts, left: lines }) => [
      member,
      verdicts,
      lines.map(({ code, line }) => [code, line]),
    ]);
    expect(left).toEqual([['elder', [], [['elder-scheme', 'cityMedical']]]]);
  });

  it('is not mentioned where a medical line can be had', () => {
    expect(must(planOf(elder(null), 15_000)).health).toEqual([]);
  });
});
