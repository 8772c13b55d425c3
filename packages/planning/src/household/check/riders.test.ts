import { expect, test } from 'vitest';
import { asOf, cover, quote as quoteOf } from '../../../testdata/family.ts';
import type { Cover } from '../cover.ts';
import type { Household, ManualLine } from '../household.ts';
import { plainPolicy, type Policy } from '../policy.ts';
import { riderFaults } from './riders.ts';

type Part = Partial<Cover> & Partial<Pick<ManualLine, 'guaranteedRenewalYears'>>;

const contract = (id: string, part: Partial<Cover> = {}): Cover =>
  cover({ id, insurer: '甲', premiumYears: 10, ...part });

function quote(id: string, riderOf: string | null, part: Part = {}): ManualLine {
  const { guaranteedRenewalYears = null, ...own } = part;
  return quoteOf(contract(id, own), { riderOf, guaranteedRenewalYears });
}

function policy(id: string, riderOf: string | null, part: Part = {}): Policy {
  const plain = plainPolicy(contract(id, part), asOf);
  return { ...plain, contract: { ...plain.contract, riderOf } };
}

function faults(manualLines: readonly ManualLine[], policies: readonly Policy[] = []) {
  const household: Pick<Household, 'manualLines' | 'policies'> = { manualLines, policies };
  return riderFaults(household).map(({ code, thing, limit }) => `${code} ${thing} ${limit}`);
}

test('a rider no longer than its main, of the same insured and insurer, has no fault', () => {
  expect(faults([quote('main', null), quote('rider', 'main')])).toEqual([]);
  expect(faults([quote('rider', 'held')], [policy('held', null, { coverYears: 5 })])).toEqual([]);
  expect(faults([], [policy('held', null), policy('rider', 'held')])).toEqual([]);
  // A product's code is for the catalogue to know.
  expect(faults([quote('rider', '111013')])).toEqual([]);
});

test.each<readonly [string, readonly ManualLine[], string]>([
  ['itself', [quote('a', 'a')], 'BAD_FIELD manualLines[0].riderOf 不能附加于自己'],
  [
    'a rider',
    [quote('a', 'b'), quote('b', 'c'), quote('c', null)],
    'BAD_FIELD manualLines[0].riderOf 主险本身不是附加险',
  ],
  [
    'somebody else’s contract',
    [quote('a', 'b'), quote('b', null, { insured: 'bao' })],
    'BAD_FIELD manualLines[0].riderOf 被保险人是 anna 的主险',
  ],
  [
    'another insurer’s contract',
    [quote('a', 'b'), quote('b', null, { insurer: '乙' })],
    'BAD_FIELD manualLines[0].riderOf 甲 的主险',
  ],
  [
    'a contract that ends before it',
    [quote('a', 'b', { coverYears: 21 }), quote('b', null)],
    'BAD_NUMBER manualLines[0].coverYears 不多于主险 b 的保障年数 20',
  ],
  [
    'a contract that is paid before it',
    [quote('a', 'b', { premiumYears: 11 }), quote('b', null)],
    'BAD_NUMBER manualLines[0].premiumYears 不多于主险 b 的交费年数 10',
  ],
])('a rider of %s is one refusal', (_name, lines, refusal) => {
  expect(faults(lines)).toEqual([refusal]);
});

test('riders of each other are named in a ring, each of them', () => {
  expect(faults([quote('a', 'b'), quote('b', 'c'), quote('c', 'a')])).toEqual([
    'BAD_FIELD manualLines[0].riderOf 不能互相附加：a → b → c → a',
    'BAD_FIELD manualLines[1].riderOf 不能互相附加：b → c → a → b',
    'BAD_FIELD manualLines[2].riderOf 不能互相附加：c → a → b → c',
  ]);
});

test('yearly quotes last as long as their renewal is guaranteed', () => {
  const yearly = quote('a', 'b', { coverYears: 1, premiumYears: 1, guaranteedRenewalYears: 20 });
  expect(faults([yearly, quote('b', null, { premiumYears: 20 })])).toEqual([]);
  expect(faults([yearly, quote('b', null, { coverYears: 6, premiumYears: 6 })])).toHaveLength(2);
});

test('a policy hangs on another policy that is there', () => {
  expect(faults([], [policy('a', 'nowhere'), policy('b', null)])).toEqual([
    'BAD_ID policies[0].riderOf 另一份保单的 id：a、b',
  ]);
  expect(faults([quote('q', null)], [policy('a', 'q')])).toHaveLength(1);
  expect(faults([], [policy('a', 'b'), policy('b', null, { insured: 'bao' })])).toHaveLength(1);
});
