import { expect, test } from 'vitest';
import { cents, yuan } from '@cebao/kernel';
import { sayZhCN } from '../../testing/sayZhCN.ts';
import { premiumText } from './premiumText.ts';

const text = (premiumCents = yuan(19_144), converged = true) =>
  premiumText({ premiumCents, certificate: { converged } }, sayZhCN, 'zh-CN');

test('gaps with premiums are mostly larger, not always: an event may end the premiums', () => {
  expect(text()).toContain('首年 19,144 元');
  expect(text()).toContain('通常大一些');
});

test('a plan without premiums moves no gap', () => {
  expect(text(cents(0))).toContain('没有新保费');
  expect(text(cents(0))).not.toContain('大一些');
});

test('passes that do not repeat say whose premiums they count', () => {
  expect(text(cents(0), false)).toContain('求解没有重复');
});
