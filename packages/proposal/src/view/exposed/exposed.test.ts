import { expect, test } from 'vitest';
import { yuan } from '@cebao/kernel';
import { plainNames, sampleBundle } from '../../testing/sampleBundle.ts';
import { scopeOf } from '../scope.ts';
import { exposedSections } from './exposed.ts';
import { sceneBody } from './scenes.ts';

test('where wishes count, the gap of long-term care has its third layer beside the other two', () => {
  const bundle = sampleBundle(plainNames);
  const { exposures } = bundle.report;
  const wish = { layer: 3, gapCents: yuan(90_000), cumulativeCents: yuan(510_000) } as const;
  const wishes = { now: { ...wish, worstYear: 9, workings: [] }, curve: [] };
  const care = exposures.care.map((gap) => ({ ...gap, wishes }));
  const tableOf = (edited: typeof exposures) => {
    const scope = scopeOf({ ...bundle, report: { ...bundle.report, exposures: edited } });
    const tables = exposedSections(scope).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    const [table] = tables;
    return [table?.columns.length, table?.rows[0]?.cells.slice(1, -2)];
  };
  expect(tableOf(exposures)).toEqual([6, ['30万元', '42万元', '事故后第 5 年']]);
  expect(tableOf({ ...exposures, care })).toEqual([
    7,
    ['30万元', '42万元', '51万元', '事故后第 9 年'],
  ]);
});

test('a scene that the family cannot pay for names the figure that is too much, with its unit', () => {
  const money = {
    annualIncomeCents: yuan(0),
    essentialsCents: yuan(0),
    liquidCents: yuan(0),
    debtsCents: yuan(0),
    goalGapCents: yuan(0),
  };
  const down = { id: 'downPaymentYuan', name: '首付与税费', value: 300_000, unit: 'yuan' };
  const blocks = sceneBody(
    {
      id: 'mortgage',
      name: '买房',
      asked: true,
      values: [{ ...down, edited: true }],
      obstacle: {
        code: 'MONEY_RANGE',
        thing: 'scenes.mortgage.downPaymentYuan',
        value: '300000',
        limit: 'liquidTotal',
      },
      before: money,
      after: money,
      joined: [],
      left: [],
      gaps: [],
      accidents: [],
      liabilities: [],
    },
    (subject) => subject,
  );
  const text = JSON.stringify(blocks);
  expect(text).toContain('（首付与税费 300,000元；要求：不多于现金与可变卖资产之和）');
});
