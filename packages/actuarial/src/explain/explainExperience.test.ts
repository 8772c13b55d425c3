import { describe, expect, it } from 'vitest';
import { hachemeister } from '../../testdata/hachemeister.ts';
import { refusalOf, valueOf } from '../../testdata/tables.ts';
import { buhlmannStraub } from '../experience/buhlmannStraub.ts';
import { proposedFactor } from '../experience/proposedFactor.ts';
import type { Derivation } from './derivation.ts';
import { explainCredibility, explainFactor } from './explainExperience.ts';
import { derivationLines } from './lines.ts';

const named = ({ steps }: Derivation) => steps.map(({ rule, symbol }) => `${rule} ${symbol}`);
const valueAt = ({ steps }: Derivation, symbol: string) =>
  steps.find((one) => one.symbol === symbol)?.value ?? Number.NaN;

describe('the derivation of what experience proposes', () => {
  const row = (name: string, actual: number, expected: number) => ({
    level: name,
    actual,
    expected,
    initialYears: expected * 500,
    ratio: actual / expected,
    interval: { lower: 0, upper: 2 },
  });
  const request = {
    level: row('smoker', 160, 100),
    base: row('other', 320, 400),
    prior: { factor: 1.5, error: 0.2 },
    probability: 0.95,
    tolerance: 0.1,
    leastDeaths: 30,
    leastYears: 10_000,
  };

  it('a factor from its two ratios, its credibility and what was believed', () => {
    const found = valueOf(explainFactor(request));
    const factor = valueOf(proposedFactor(request));
    expect(found.value).toBe(factor.proposed);
    expect(named(found)).toEqual([
      'ownRatio A/E(smoker)',
      'ownRatio A/E(other)',
      'ownFactor own',
      'ownError s',
      'priorFactor prior',
      'priorError tau',
      'fullCredibility n0',
      'credibility Z',
      'factorError e',
      'factorFrom from',
      'factorTo to',
      'proposedFactor f',
    ]);
    const [own = 0, Z = 0, prior = 0] = ['own', 'Z', 'prior'].map((name) => valueAt(found, name));
    expect(own).toBe(valueAt(found, 'A/E(smoker)') / valueAt(found, 'A/E(other)'));
    expect(Z).toBeCloseTo(Math.sqrt(160 / valueAt(found, 'n0')), 12);
    expect(valueAt(found, 'f')).toBeCloseTo(Z * own + (1 - Z) * prior, 12);
    expect([valueAt(found, 'from'), valueAt(found, 'to')]).toEqual([
      factor.interval.lower,
      factor.interval.upper,
    ]);
    const [s = 0, tau = 0, e = 0] = ['s', 'tau', 'e'].map((name) => valueAt(found, name));
    expect(e * found.value).toBeCloseTo(Math.hypot(Z * own * s, (1 - Z) * prior * tau), 12);
    expect(found.terms).toEqual([]);
    expect(refusalOf(explainFactor({ ...request, leastDeaths: 161 })).code).toBe('BAD_BASIS');
  });

  it('five states from their variances, in words', () => {
    const found = valueOf(explainCredibility(hachemeister));
    const { groups, collective } = valueOf(buhlmannStraub(hachemeister));
    expect(found.value).toBe(collective);
    expect(found.steps.length).toBe(2 + 3 * 5 + 1);
    expect(named(found).slice(0, 5)).toEqual([
      'withinGroups v',
      'betweenGroups a',
      'groupMean X(state 1)',
      'credibility Z(state 1)',
      'groupPremium P(state 1)',
    ]);
    expect(valueAt(found, 'P(state 4)')).toBe(groups[3]?.premium);
    expect(valueAt(found, 'Z(state 4)')).toBe(groups[3]?.credibility);
    expect(valueAt(found, 'X(state 4)')).toBe(groups[3]?.mean);
    expect(derivationLines(found, 'zh').at(-1)).toMatch(/^mu = 1683\.7.*总体均值/);
    expect(found.steps.at(-1)?.rule).toBe('collective');
    expect(found.terms).toEqual([]);
    expect(refusalOf(explainCredibility([])).thing).toBe('groups');
  });
});
