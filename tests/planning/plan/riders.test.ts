/** Riders need their main, whatever lanes, worth, bans and locks they stand in (METHOD §6, ADR 0055). */
import { describe, expect, it } from 'vitest';
import { conflictDemands, type Catalogue, type Household, type ManualLine } from '@cebao/planning';
import {
  benefit,
  bills,
  choices,
  cover,
  earnerAndChild,
  facts,
  fen,
  inForce,
  manual,
  must,
  planOf as planWith,
  present,
  quotesAlone,
  sumQuote,
  wholeSum,
} from '../families.ts';

/** An earner with a need on death and on illness, who may buy quotes only. */
function family(manualLines: readonly ManualLine[], part: Partial<Household> = {}): Household {
  const asked = { allowAsk: true, coreMedical: false, deathFirst: false, ...part.choices };
  return { ...earnerAndChild(manualLines), ...part, choices: choices(asked) };
}

const sum = (yuan: number) => ({ sumInsuredCents: fen(yuan) });
const quoteOf =
  (kind: 'term' | 'criticalIllness' | 'accident') => (id: string, premium: number, yuan: number) =>
    sumQuote({ id, kind, insured: 'one', premium, yuan });
const term = quoteOf('term');
const illness = quoteOf('criticalIllness');
const accident = quoteOf('accident');
const medical = (id: string, premium: number) =>
  manual(
    cover({
      id,
      kind: 'medical',
      insured: 'one',
      premium,
      ...sum(2_000_000),
      benefits: [benefit('medicalBill', bills(2_000_000, 0))],
    }),
    { guaranteedRenewalYears: 20 },
  );
const on = (main: string, line: ManualLine): ManualLine => ({ ...line, riderOf: main });
const planOf = (of: Household, yuan = 10_000, catalogue = quotesAlone) =>
  planWith(of, yuan, catalogue);
const boughtOf = (of: Household, yuan = 10_000) =>
  must(planOf(of, yuan)).plan.lines.map(({ id, riderOf }) =>
    riderOf === null ? id : `${id} > ${riderOf.id}`,
  );
const whyNotOf = (of: Household, code: string, yuan = 10_000) =>
  must(planOf(of, yuan)).plan.whyNots.find((whyNot) => whyNot.code === code)?.reason;

/** Worth nothing by itself: it pays on a disability only, which has no probability. */
const idle = (id: string, premium: number): ManualLine => {
  const line = term(id, premium, 1_000);
  return { ...line, cover: { ...line.cover, benefits: [benefit('totalDisability', wholeSum)] } };
};
const bare = idle('bare', 100);

describe('a rider', () => {
  it('comes with a main of the other lane that is worth nothing by itself', () => {
    const lines = [bare, on('bare', illness('ill', 500, 300_000)), medical('med', 400)];
    expect(boughtOf(family(lines)).toSorted()).toEqual(['bare', 'ill > bare', 'med']);
    const { plan } = must(planOf(family(lines)));
    const main = present(plan.lines.find(({ id }) => id === 'bare'));
    const rider = present(plan.lines.find(({ id }) => id === 'ill'));
    expect(rider.riderOf).toEqual({ id: 'bare', name: 'bare', inForce: false });
    expect([main.carries, rider.carries]).toEqual([['ill'], []]);
    // With the main its rider goes: the main is worth both.
    expect(main.value).toBe(rider.value);
    expect(boughtOf(family([bare, medical('med', 400)]))).toEqual(['med']);
    expect(plan.certificate.constraints).toContain('riderNeedsMain');
    expect(plan.certificate.leftOut).not.toContain('riders');
  });

  it('is not had where main and rider together are above the budget', () => {
    const lines = [
      idle('dear', 9_000),
      on('dear', accident('acc', 2_000, 2_000_000)),
      medical('med', 400),
    ];
    expect(boughtOf(family(lines))).toEqual(['med']);
    expect(boughtOf(family(lines), 12_000)).toEqual(['dear', 'acc > dear', 'med']);
    expect(whyNotOf(family(lines), 'acc')).toBe('overBudget');
  });

  it('may be one of several on a main, which another line would beat', () => {
    const better = term('better', 90, 1_000);
    const lines = [
      bare,
      better,
      on('bare', accident('acc', 50, 2_000_000)),
      on('bare', illness('ill', 500, 300_000)),
      on('bare', medical('med', 300)),
    ];
    const bought = boughtOf(family(lines));
    expect(bought).toEqual(
      expect.arrayContaining(['bare', 'acc > bare', 'ill > bare', 'med > bare']),
    );
  });

  it('falls with a banned main, and a locked one brings its main', () => {
    const lines = [
      bare,
      on('bare', accident('acc', 50, 500)),
      term('big', 900, 2_000_000),
      medical('med', 400),
    ];
    const banned = family(lines, { choices: choices({ bans: ['bare'], allowAsk: true }) });
    expect(whyNotOf(banned, 'acc')).toBe('mainOut');
    expect(boughtOf(family(lines), 1_350)).not.toContain('bare');
    expect(whyNotOf(family(lines), 'acc', 1_350)).toBe('mainNotChosen');
    const locks = [{ insured: 'one', code: 'acc', sumInsuredCents: null }];
    const locked = family(lines, {
      choices: choices({ locks, allowAsk: true, coreMedical: false }),
    });
    expect(boughtOf(locked)).toEqual(expect.arrayContaining(['bare', 'acc > bare']));
    const both = family(lines, {
      choices: choices({ locks, bans: ['bare'], allowAsk: true, coreMedical: false }),
    });
    const refused = planOf(both);
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(refused.ok ? [] : conflictDemands(refused.error)).toMatchObject([
      { kind: 'lock', code: 'acc', bar: null },
      { kind: 'ban', code: 'bare' },
    ]);
  });

  it('locked as the medical line is chosen with its main, in the place of the default', () => {
    const lines = [bare, on('bare', medical('riding', 400)), medical('plain', 300)];
    const locks = [{ insured: 'one', code: 'riding', sumInsuredCents: null }];
    const locked = family(lines, {
      choices: choices({ locks, allowAsk: true, coreMedical: true }),
    });
    expect(boughtOf(locked)).toEqual(expect.arrayContaining(['bare', 'riding > bare']));
    expect(boughtOf(locked)).not.toContain('plain');
  });

  it('hangs on a policy in force of its product or id that lasts long enough', () => {
    const held = (years: number, part = {}) => {
      const policy = inForce(
        cover({
          id: 'old',
          kind: 'term',
          insured: 'one',
          premium: 100,
          ...sum(10_000),
          coverYears: years,
          premiumYears: years,
        }),
      );
      return { ...policy, contract: { ...policy.contract, ...part } };
    };
    const rider = on('old', accident('acc', 50, 2_000_000));
    const lines = [rider, medical('med', 400)];
    const at = (policy: Household['policies'][number]) => family(lines, { policies: [policy] });
    const { plan } = must(planOf(at(held(20))));
    expect(plan.lines.find(({ id }) => id === 'acc')?.riderOf).toEqual({
      id: 'old',
      name: 'term',
      inForce: true,
    });
    expect(whyNotOf(at(held(19)), 'acc')).toBe('mainTooShort');
    expect(whyNotOf(at({ ...held(20), coverYears: 0 }), 'acc')).toBe('mainNotHeld');
  });

  it('of a product hangs on what its papers name, and on nothing else', () => {
    const entry = present(
      facts.catalogue.products.find(({ product }) => product.code === '615002'),
    );
    const insurer = entry.product.insurer;
    const riderOf = { products: [], names: ['某某主险'] };
    const catalogue: Catalogue = {
      ...quotesAlone,
      products: [{ ...entry, product: { ...entry.product, riderOf } }],
    };
    const named = (product: string) => {
      const long = cover({
        ...bare.cover,
        premium: 100,
        insurer,
        coverYears: 60,
        premiumYears: 30,
      });
      return family([{ ...bare, product, cover: long }, medical('med', 400)]);
    };
    const reason = (of: Household) =>
      must(planOf(of, 20_000, catalogue)).plan.whyNots.find(({ code }) => code === '615002')
        ?.reason;
    const bought = must(planOf(named('某某主险（甲款）'), 20_000, catalogue)).plan.lines;
    expect(bought.find(({ code }) => code === '615002')?.riderOf).toMatchObject({ id: 'bare' });
    expect(reason(named('另一主险'))).toBe('mainNotHeld');
    expect(reason(named('附加某某主险两全'))).toBe('mainNotHeld');
  });

  it('ends its premiums where an illness ends its main', () => {
    const main = illness('ill', 500, 300_000);
    const lines = [main, on('ill', medical('med', 400)), on('ill', accident('acc', 50, 2_000_000))];
    const { schedule } = must(planOf(family(lines))).plan.certificate;
    expect(schedule.map(({ lineId, endsOnIllness }) => [lineId, endsOnIllness]).toSorted()).toEqual(
      [
        ['acc', true],
        ['ill', true],
        ['med', true],
      ],
    );
  });

  it('pays nothing on the death that follows an illness which has ended its main', () => {
    const staying = illness('ill', 500, 300_000);
    const benefits = staying.cover.benefits.map((b) => ({ ...b, endsContract: false }));
    const lasting = { ...staying, cover: { ...staying.cover, benefits } };
    const worth = (main: ManualLine, hung: ManualLine): number => {
      const { plan } = must(planOf(family([main, hung, medical('med', 400)])));
      expect(plan.lines.map(({ id }) => id)).toEqual(expect.arrayContaining(['ill', 'hung']));
      return present(plan.lines.find(({ id }) => id === 'hung')).value;
    };
    const hung = term('hung', 90, 500_000);
    const own = worth(staying, hung);
    expect(worth(lasting, on('ill', hung))).toBe(own);
    expect(worth(staying, on('ill', hung))).toBeLessThan(own);
    // It opens no way for illness cover either: it may be gone by the death.
    const first = family([staying, on('ill', term('hung', 90, 9_000_000)), medical('med', 400)], {
      choices: choices({ allowAsk: true, coreMedical: false, deathFirst: true }),
    });
    const dear = { ...first, manualLines: [...first.manualLines, term('dear', 50_000, 9_000_000)] };
    expect(boughtOf(dear)).toEqual(['med']);
  });

  it('may choose the main that an illness leaves, where two can carry it', () => {
    const entry = present(facts.catalogue.products.find(({ product }) => product.kind === 'term'));
    const riderOf = { products: [], names: ['某某主险'] };
    const catalogue: Catalogue = {
      ...quotesAlone,
      products: [{ ...entry, product: { ...entry.product, riderOf } }],
    };
    const named = (product: string, line: ManualLine, premium: number): ManualLine => {
      const years = { coverYears: 70, premiumYears: 30, insurer: entry.product.insurer };
      const annualPremiumCents = fen(premium);
      return { ...line, product, cover: { ...line.cover, ...years, annualPremiumCents } };
    };
    const ending = named('某某主险甲', illness('ill', 500, 100_000), 500);
    const staying = named('某某主险乙', accident('stays', 10, 1_000), 10);
    const planned = (...mains: readonly ManualLine[]) => {
      const { plan } = must(planOf(family([...mains, medical('med', 400)]), 3_000, catalogue));
      const rider = plan.lines.find(({ riderOf: on }) => on !== null);
      return { best: plan.certificate.bestValue, hangsOn: rider?.riderOf?.id };
    };
    const both = planned(ending, staying);
    expect(planned(ending).hangsOn).toBe('ill');
    expect(planned(staying).hangsOn).toBe('stays');
    expect(both.hangsOn).toBe('stays');
    expect(both.best).toBeGreaterThan(Math.max(planned(ending).best, planned(staying).best));
  });

  it('on a policy in force that an illness ends pays nothing on the death that follows either', () => {
    const policy = (ends: boolean) => {
      const line = illness('held', 500, 10_000).cover;
      const benefits = line.benefits.map((b) => ({ ...b, endsContract: ends }));
      return inForce({ ...line, benefits });
    };
    const worth = (ends: boolean): number => {
      const lines = [on('held', term('hung', 90, 500_000)), medical('med', 400)];
      const { plan } = must(planOf(family(lines, { policies: [policy(ends)] })));
      return present(plan.lines.find(({ id }) => id === 'hung')).value;
    };
    expect(worth(true)).toBeLessThan(worth(false));
  });

  it('whose main nobody knows is refused by name', () => {
    expect(planOf(family([on('nowhere', bare)]))).toMatchObject({
      ok: false,
      error: { code: 'UNKNOWN_PRODUCT', thing: 'manualLines[0].riderOf', value: 'nowhere' },
    });
  });
});
