import { beforeAll, expect, test } from 'vitest';
import { loadZhCN } from '../../testing/loadZhCN.ts';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { obstacleText } from './obstacleText.ts';

beforeAll(loadZhCN);

test('the figure that a family cannot pay is named with its unit', () => {
  const figures = [
    { id: 'price', text: '房价 1,500,000 元' },
    { id: 'downPayment', text: '首付与税费 300,000 元' },
  ];
  const obstacle = {
    code: 'MONEY_RANGE',
    thing: 'scenes.mortgage.downPayment',
    value: '300000',
    limit: 'liquidTotal',
  } as const;
  expect(obstacleText(obstacle, figures, sayZhCN)).toContain('首付与税费 300,000 元');
});

test('whom a scene is about and is not in the family is named', () => {
  const obstacle = {
    code: 'NO_SUCH_MEMBER',
    thing: 'scenes.divorce',
    value: 'partner',
    limit: '',
  } as const;
  expect(obstacleText(obstacle, [], sayZhCN)).toContain('伴侣');
});
