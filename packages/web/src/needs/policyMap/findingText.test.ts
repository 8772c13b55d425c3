import { cents, localDate } from '@cebao/kernel';
import type { LocalDate } from '@cebao/kernel';
import type { MapFinding, PolicyMap } from '@cebao/planning';
import { expect, test } from 'vitest';
import { sayZhCN as say } from '../../testing/sayZhCN.ts';
import { findingText } from './findingText.ts';

function day(text: string): LocalDate {
  const read = localDate(text);
  if (!read.ok) throw new TypeError(text);
  return read.value;
}

const map: PolicyMap = {
  asOf: day('2026-11-26'),
  family: '示例',
  policies: [],
  persons: [
    {
      id: 'p1',
      name: '林远',
      age: 42,
      role: 'adult',
      cells: [],
      dueCents: cents(0),
      policyCount: 0,
    },
  ],
  totals: [],
  premiums: {
    years: [],
    totalCents: cents(0),
    nextTwelveMonthsCents: cents(0),
    nextTwelveMonthsByInsured: [],
  },
  findings: [],
};

const text = (finding: MapFinding) => findingText({ finding, map, say, language: 'zh-CN' });

test('a finding names who, what, how much and until when, in one order', () => {
  expect(
    text({
      code: 'endsBeforeNeed',
      person: 'p1',
      peril: 'severeIllness',
      until: day('2030-01-01'),
      needUntil: null,
      reason: 'life',
    }),
  ).toBe('林远 · 重疾 · 至 2030-01-01 · 一生都需要');
});

test('the limit on minors states the limit and the age it holds below', () => {
  expect(
    text({
      code: 'minorDeathLimit',
      person: 'p1',
      cents: cents(30_000_000),
      limitCents: cents(20_000_000),
      belowAge: 10,
      exceeded: true,
      policies: ['unknown-id'],
    }),
  ).toBe('林远 · unknown-id · 合计 30万，限额 20万（10 岁前）；已超过，超过部分可能不赔');
});

test('an amount says what it is', () => {
  const due = { policy: 'unknown-id', cents: cents(7_320_000) };
  expect(text({ ...due, code: 'payerWithoutWaiver', payer: 'p1' })).toBe(
    'unknown-id · 林远 · 还要交 7.32万',
  );
  expect(text({ ...due, code: 'inGrace', until: day('2026-12-25') })).toBe(
    'unknown-id · 欠交 7.32万 · 至 2026-12-25',
  );
});
