import fc from 'fast-check';
import { parseMoney } from '@cebao/kernel';
import { expect, test } from 'vitest';
import {
  dateText,
  draftToFile,
  fileToDraft,
  moneyText,
  numberOf,
  percentText,
  shareOf,
} from './wire.ts';

test('what is empty is absent, except the answer that nothing changes', () => {
  expect(
    draftToFile({ name: '甲', note: '', untilAge: '63', ifSurviving: null, growth: '3.5' }),
  ).toEqual({ name: '甲', untilAge: 63, ifSurviving: null, growth: 0.035 });
});

test('a text that is no number goes to the server as typed, to be refused at its field', () => {
  expect(draftToFile({ untilAge: '六十', growth: '很多' })).toEqual({
    untilAge: '六十',
    growth: '很多',
  });
});

test('the family file comes back from the form as it was', () => {
  const file = {
    persons: [{ id: 'p1', parents: ['p2'], incomes: [{ annualCents: '22万', untilAge: 63 }] }],
    debts: [{ nominalRate: 0.0345, paymentsPerYear: 12, balanceCents: '150万' }],
    policies: [{ accidentalDeathShare: 1.5, share: 1, wholeLife: true }],
    choices: { coreMedical: false, assumptions: { cpi: 0.02 } },
  };
  expect(draftToFile(fileToDraft(file))).toEqual(file);
});

test('any fen are written so that the same fen are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
      expect(parseMoney(moneyText(fen))).toEqual({ ok: true, value: fen });
    }),
  );
  expect(moneyText(22_000_000)).toBe('22万');
  expect(moneyText(145_050)).toBe('1,450.50');
});

test('a percentage is read and written by moving the point, so nothing rounds', () => {
  expect(shareOf('3.45%')).toBe(0.0345);
  expect(shareOf('１００')).toBe(1);
  expect(percentText(0.035)).toBe('3.5');
  expect(shareOf('3,5')).toBeNull();
  expect(numberOf('1e3')).toBeNull();
});

test.each([
  ['19940512', '1994-05-12'],
  ['1994.5.12', '1994-05-12'],
  ['1994年5月12日', '1994-05-12'],
  ['１９９４/０５/１２', '1994-05-12'],
  ['5月12日', '5月12日'],
])('the date %s becomes %s', (typed, text) => {
  expect(dateText(typed)).toBe(text);
});
