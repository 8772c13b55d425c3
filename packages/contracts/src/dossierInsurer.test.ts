import { describe, expect, it } from 'vitest';
import { insurerSchema } from './dossierInsurer.ts';
import { fromZod } from './zodRefusal.ts';

const known = {
  status: 'known',
  quarter: '2025Q3',
  corePercent: 107.2,
  comprehensivePercent: 131.6,
  riskRating: 'B',
  source: '季度报告',
};
const insurer = (solvency: unknown) =>
  fromZod(insurerSchema, {
    thing: 'i.json',
    input: { id: 'some-life', name: '某某人寿', shortName: '某某', website: null, solvency },
  });

describe('an insurer', () => {
  it('has a known solvency with its quarter and source, or an unknown one with its reason', () => {
    expect(insurer(known).ok).toBe(true);
    expect(insurer({ status: 'unknown', reason: '没有资料' }).ok).toBe(true);
  });

  it.each([
    ['unknown without a reason', { status: 'unknown' }, 'i.json.solvency.reason'],
    ['known without a source', { ...known, source: '' }, 'i.json.solvency.source'],
    ['a quarter that does not exist', { ...known, quarter: '2025Q5' }, 'i.json.solvency.quarter'],
    ['a grade that does not exist', { ...known, riskRating: 'E' }, 'i.json.solvency.riskRating'],
    ['assumed', { status: 'assumed' }, 'i.json.solvency.status'],
  ])('may not be %s', (_, solvency, thing) => {
    expect(insurer(solvency)).toMatchObject({ ok: false, error: { thing } });
  });
});
