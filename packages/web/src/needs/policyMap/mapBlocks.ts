/** The policy map to send: what stands out first, then person by person what is covered. */
import type { PolicyMap } from '@cebao/planning';
import type { Language, Say } from '../../i18n/language.ts';
import { exactMoney } from '../../ui/money.ts';
import type { ShareBlock } from '../../ui/share/blocks.ts';
import { cellAmount } from './cellAmount.ts';
import { findingText } from './findingText.ts';
import { layerText } from './layerText.ts';

type MapSaid = { readonly map: PolicyMap; readonly say: Say; readonly language: Language };

export function mapBlocks(said: MapSaid): readonly ShareBlock[] {
  const { map, say, language } = said;
  return [
    { kind: 'title', text: say('map.shareTitle', { name: map.family }) },
    { kind: 'lead', text: say('share.date', { date: map.asOf }) },
    ...findingBlocks(said),
    ...map.persons.flatMap((person) => personBlocks(person, said)),
    {
      kind: 'heading',
      text: say('map.due'),
      aside: exactMoney(map.premiums.totalCents, language),
    },
    { kind: 'note', text: say('map.shareNote') },
  ];
}

function findingBlocks({ map, say, language }: MapSaid): readonly ShareBlock[] {
  if (map.findings.length === 0) return [];
  return [
    { kind: 'heading', text: say('map.findings') },
    ...map.findings.flatMap((finding): readonly ShareBlock[] => [
      { kind: 'item', text: say(`code.finding.${finding.code}`) },
      { kind: 'detail', text: findingText({ finding, map, say, language }) },
    ]),
  ];
}

function personBlocks(
  person: PolicyMap['persons'][number],
  { map, say, language }: MapSaid,
): readonly ShareBlock[] {
  const cells = person.cells.filter(
    ({ layers, notEntered }) => layers.length > 0 || notEntered.length > 0,
  );
  if (cells.length === 0) return [];
  return [
    { kind: 'heading', text: `${person.name} ${say('report.age', { age: person.age })}` },
    ...cells.flatMap((cell): readonly ShareBlock[] => [
      {
        kind: 'item',
        text: say(`code.mapPeril.${cell.peril}`),
        aside: cellAmount(cell, say, language),
      },
      ...cell.layers.map((layer): ShareBlock => ({
        kind: 'detail',
        text: layerText({ layer, map, say, language }),
      })),
    ]),
  ];
}
