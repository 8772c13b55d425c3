/** The hard rules of a plan: who may buy what, and what may stand together. */
import { describe, expect, it } from 'vitest';
import { cents } from '@cebao/kernel';
import type { Catalogue, Household, ManualLine, WhyNot } from '@cebao/planning';
import type { SetUp } from '../../../packages/planning/src/plan/setUp.ts';
import {
  asset,
  benefit,
  bornAt,
  bills,
  cost,
  cover,
  day,
  fiveProducts as facts,
  fen,
} from '../families.ts';
import { household, income, manual, medicalQuote, person, sumQuote, inForce } from '../families.ts';
import { setUpOf } from '../setUp.ts';

const adult = person({
  id: 'adult',
  age: 35,
  role: 'adult',
  incomes: [income('work', 200_000, { untilAge: 60 })],
});
const child = person({ id: 'child', age: 6, role: 'child', parents: ['adult'] });
const base = household({
  persons: [adult, child],
  costs: [cost({ yuan: 90_000 })],
  assets: [asset('cash', 20_000)],
  manualLines: [medicalQuote('adult', 400), medicalQuote('child', 300)],
});

const illness = (insured: string): ManualLine =>
  sumQuote({
    id: `illness-${insured}`,
    kind: 'criticalIllness',
    insured,
    premium: 2_000,
    yuan: 200_000,
  });
const term = (insured: string, sum: number, id = `term-${insured}`): ManualLine =>
  sumQuote({ id, kind: 'term', insured, premium: 500, yuan: sum });

const setUp = (family: Household, catalogue: Catalogue = facts.catalogue): SetUp =>
  setUpOf(family, catalogue);

const offered = ({ offered: all }: SetUp, id: string) =>
  new Set((all.get(id) ?? []).map((c) => c.facts.code));
const refusal = ({ refused }: SetUp, id: string, code: string): WhyNot | undefined =>
  refused.find((w) => w.insured === id && w.code === code);
const pairs = ({ p1 }: SetUp, id: string) => {
  const options = p1.options.find((o) => o.person.id === id);
  const illnesses = (options?.illnesses ?? []).map(({ lines }) => lines);
  return [...illnesses, ...(options?.deaths.lines ?? [])];
};
const withIllness = (at: SetUp, id: string) =>
  pairs(at, id).filter((lines) => lines.some((l) => l.cover.kind === 'criticalIllness'));
const choices = (part: Partial<Household['choices']>): Household['choices'] => ({
  ...base.choices,
  ...part,
});

describe('what is offered to a person', () => {
  it('keeps to the ages of each product', () => {
    const at = setUp(base);
    expect(offered(at, 'adult')).toContain('111013');
    expect(offered(at, 'child')).not.toContain('111013');
    expect(refusal(at, 'child', '111013')?.refusal).toMatchObject({
      code: 'AGE_OUT_OF_RANGE',
      value: expect.stringMatching(/^6\b/),
      limit: expect.stringMatching(/18.*60/),
    });
    const old = { ...base, persons: [{ ...adult, birthDate: bornAt(61) }, child] };
    expect(refusal(setUp(old), 'adult', '111013')?.reason).toBe('refused');
    expect(refusal(setUp(old), 'adult', '115036')?.refusal?.limit).toMatch(/0.*55/);
  });

  it('waits for the 28th day of a newborn', () => {
    const newborn = (birth: string) => {
      const family = { ...base, persons: [adult, { ...child, birthDate: day(birth) }] };
      return offered(setUp(family), 'child');
    };
    expect(newborn('2026-10-05')).not.toContain('115046');
    expect(newborn('2026-10-04')).toContain('115046');
  });

  it('asks for the tag of a new citizen', () => {
    expect(refusal(setUp(base), 'adult', '315061')?.refusal?.code).toBe('NOT_ELIGIBLE');
    const tagged = { ...base, persons: [{ ...adult, tags: ['newCitizen' as const] }, child] };
    expect(offered(setUp(tagged), 'adult')).toContain('315061');
  });

  it('leaves out what is banned, expired, or savings, and says which', () => {
    const expired = manual(illness('adult').cover, { expires: day('2026-10-31') });
    const family = {
      ...base,
      manualLines: [...base.manualLines, expired],
      choices: choices({ bans: ['111013', 'medical-child'] }),
    };
    const at = setUp(family);
    expect(offered(at, 'adult')).not.toContain('111013');
    expect(refusal(at, 'adult', '111013')?.reason).toBe('banned');
    expect(refusal(at, 'child', 'medical-child')?.reason).toBe('banned');
    expect(refusal(at, 'adult', 'illness-adult')).toMatchObject({
      reason: 'expired',
      refusal: { code: 'QUOTE_EXPIRED', value: '2026-10-31' },
    });
    expect(refusal(at, 'adult', '413004')?.reason).toBe('savings');
  });

  it('offers a quote on its last day', () => {
    const lastDay = manual(illness('adult').cover, { expires: day('2026-11-01') });
    const at = setUp({ ...base, manualLines: [...base.manualLines, lastDay] });
    expect(offered(at, 'adult')).toContain('illness-adult');
  });

  it('blocks products of an insurer that fails the gate', () => {
    const insurers = facts.catalogue.products.map(({ product }) => product.insurer);
    const insurerGates = Object.fromEntries(insurers.map((name) => [name, 'fail' as const]));
    const at = setUp(base, { ...facts.catalogue, insurerGates });
    expect(offered(at, 'adult')).toEqual(new Set(['medical-adult']));
    expect(refusal(at, 'adult', '111013')?.refusal).toMatchObject({
      code: 'NOT_ELIGIBLE',
      value: insurers[0],
    });
  });
});

describe('death cover on a minor', () => {
  const withTerm = (sum: number, heldSum = 0) => {
    const held = heldSum > 0 ? [inForce(term('child', heldSum, 'held').cover)] : [];
    const family = {
      ...base,
      policies: held,
      manualLines: [...base.manualLines, term('child', sum)],
    };
    return setUp(family);
  };

  it('is limited to 200,000 below ten, over all insurers and cover in force', () => {
    expect(offered(withTerm(200_000), 'child')).toContain('term-child');
    expect(refusal(withTerm(200_001), 'child', 'term-child')?.refusal).toMatchObject({
      code: 'SUM_OUT_OF_RANGE',
    });
    expect(offered(withTerm(50_000, 150_000), 'child')).toContain('term-child');
    expect(offered(withTerm(50_001, 150_000), 'child')).not.toContain('term-child');
  });

  it('does not count what returns premiums or the cash value', () => {
    expect(offered(setUp(base), 'child')).toContain('115046');
  });
});

describe('what may stand together', () => {
  const bare = { ...base, manualLines: [], choices: choices({ coreMedical: false }) };

  it('allows no illness cover without medical cover', () => {
    expect(withIllness(setUp(bare), 'adult')).toEqual([]);
  });

  it('allows it with guaranteed medical cover in the same bundle, in the core, or in force', () => {
    const chosen = { ...bare, manualLines: base.manualLines };
    const both = withIllness(setUp(chosen), 'adult');
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((lines) => lines.some((l) => l.guaranteedMedical))).toBe(true);
    expect(withIllness(setUp(base), 'adult').length).toBeGreaterThan(0);
    const held = { ...bare, policies: [medicalQuote('adult', 400).cover].map(inForce) };
    expect(withIllness(setUp(held), 'adult').length).toBeGreaterThan(0);
  });

  it('allows it on a recorded refusal of medical cover', () => {
    const persons = [{ ...adult, medicalRefused: 'in the words of the client' }, child];
    expect(withIllness(setUp({ ...bare, persons }), 'adult').length).toBeGreaterThan(0);
  });

  it('does not take a medical line without guaranteed renewal for that', () => {
    const yearly = base.manualLines.map((l) => ({ ...l, guaranteedRenewalYears: 0 }));
    expect(withIllness(setUp({ ...bare, manualLines: yearly }), 'adult')).toEqual([]);
  });

  it('never has a second medical line beside the core or one in force', () => {
    const second = manual(
      cover({
        id: 'second',
        kind: 'medical',
        insured: 'adult',
        premium: 900,
        benefits: [benefit('medicalBill', bills(9_000_000, 0))],
      }),
    );
    const two = { ...base, manualLines: [...base.manualLines, second] };
    const medicalIn = (at: SetUp) =>
      pairs(at, 'adult').filter((lines) => lines.some((l) => l.cover.kind === 'medical'));
    expect(
      setUp(two)
        .p1.core.get('adult')
        ?.map((l) => l.cover.id),
    ).toEqual(['medical-adult']);
    expect(medicalIn(setUp(two))).toEqual([]);
    const held = { ...two, policies: [medicalQuote('adult', 400).cover].map(inForce) };
    expect(medicalIn(setUp({ ...held, choices: choices({ coreMedical: false }) }))).toEqual([]);
  });

  it('has one line of a kind, a ladder of two terms, or a second illness line above a cap', () => {
    const at = setUp(base);
    const largest = (code: string) =>
      Math.max(
        ...(at.offered.get('adult') ?? [])
          .filter((l) => l.facts.code === code)
          .map((l) => l.cover.sumInsuredCents),
      );
    let stacked = 0;
    let ladders = 0;
    const sums = new Set<number>();
    for (const lines of pairs(at, 'adult')) {
      const illness = lines.filter((l) => l.cover.kind === 'criticalIllness');
      const others = lines.filter((l) => l.cover.kind !== 'criticalIllness');
      const terms = others.filter((l) => l.cover.kind === 'term');
      const rest = others.filter((l) => l.cover.kind !== 'term');
      expect(new Set(rest.map((l) => l.cover.kind)).size).toBe(rest.length);
      expect(new Set(terms.map((l) => l.cover.coverYears)).size).toBe(terms.length);
      expect(terms.length).toBeLessThanOrEqual(2);
      for (const term of terms) {
        if (terms.length === 2) ladders += 1;
        if (terms.length === 2) sums.add(term.cover.sumInsuredCents);
        const beside = terms.filter((other) => other !== term);
        if (term.cover.sumInsuredCents < fen(500_000)) {
          expect(beside.every((l) => l.cover.sumInsuredCents <= fen(1_500_000))).toBe(true);
        }
        const same = terms.filter((l) => l.facts.code === term.facts.code);
        const sum = same.reduce((total, l) => total + l.cover.sumInsuredCents, 0);
        expect(sum).toBeLessThanOrEqual(largest(term.facts.code));
      }
      expect(new Set(illness.map((l) => l.facts.code)).size).toBe(illness.length);
      if (illness.length < 2) continue;
      stacked += 1;
      expect(illness).toHaveLength(2);
      expect(
        illness.some((l) => l.cover.sumInsuredCents === largest(l.facts.code)),
        illness.map((l) => l.cover.id).join(),
      ).toBe(true);
    }
    expect(stacked).toBeGreaterThan(0);
    expect(ladders).toBeGreaterThan(0);
    // Below one step any sum, from there on whole steps: a small budget buys small rungs.
    const step = fen(500_000);
    expect([...sums].filter((sum) => sum >= step && sum % step !== 0)).toEqual([]);
    expect([...sums].filter((sum) => sum < step)).not.toEqual([]);
  });
});

describe('the default core', () => {
  it('stays within one percent of income, adults first', () => {
    const dear = {
      ...base,
      manualLines: [medicalQuote('adult', 1_500), medicalQuote('child', 600)],
    };
    expect([...setUp(dear).p1.core.keys()]).toEqual(['adult']);
    expect([...setUp(base).p1.core.keys()]).toEqual(['adult', 'child']);
    expect(setUp(base).p1.corePremium).toBe(cents(70_000));
  });

  it('is empty where the client does not want it or has medical cover already', () => {
    expect(setUp({ ...base, choices: choices({ coreMedical: false }) }).p1.core.size).toBe(0);
    const held = { ...base, policies: [medicalQuote('adult', 1).cover].map(inForce) };
    expect([...setUp({ ...held, manualLines: base.manualLines.slice(1) }).p1.core.keys()]).toEqual([
      'child',
    ]);
  });
});
