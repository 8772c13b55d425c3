/** One policy's part of a cell in a line: how much, until when, under which terms. */
import type { MapLayer, PolicyMap } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { exactMoney, glanceMoney } from '../../ui/money.ts';
import { growthText } from '../cover/growthText.ts';
import { percent } from '../report/figures.ts';
import { policyName } from './policyName.ts';

type LayerTextInput = {
  readonly layer: MapLayer;
  readonly map: PolicyMap;
  readonly say: Say;
  readonly language: Language;
};

export function layerText({ layer, map, say, language }: LayerTextInput): string {
  const text = say('map.layer', {
    policy: policyName(map, layer.policy, say),
    amount: glanceMoney(layer.cents, language),
    until: layer.until === null ? say('map.life') : say('map.until', { date: layer.until }),
  });
  if (layer.asOfToday) return `${text} · ${say('map.asOfToday')}`;
  const growth = map.policies.find(({ id }) => id === layer.policy)?.growth ?? null;
  if (growth !== null) return `${text} · ${growthText(growth, say)}`;
  if (layer.terms === null) return text;
  const { deductibleCents, shareLow, shareHigh } = layer.terms;
  const share =
    shareLow === shareHigh
      ? percent(shareLow, 0)
      : `${percent(shareLow, 0)}–${percent(shareHigh, 0)}`;
  const terms = say('map.deductible', { amount: exactMoney(deductibleCents, language), share });
  return `${text} · ${terms}`;
}
