/** The usual rows for these people, amounts left empty: nothing is guessed. */
import type { JsonObject } from '../../../draft/json.ts';
import type { Say } from '../../../i18n/language.ts';
import type { PersonBrief } from '../people/people.ts';

export function commonCosts(people: readonly PersonBrief[], say: Say): readonly JsonObject[] {
  const living = (layer: '1' | '2', label: string, person?: string): JsonObject => ({
    label,
    kind: 'living',
    layer,
    ...(person === undefined ? {} : { person }),
  });
  const children = people.filter(({ role }) => role === 'child');
  const elders = people.filter(({ role }) => role === 'elder');
  return [
    living('1', say('facts.cost.shared')),
    ...people
      .filter(({ role }) => role !== 'elder')
      .map(({ id, name }) => living('1', say('facts.cost.own', { name }), id)),
    ...elders.map(({ id, name }) => ({
      label: say('facts.cost.support', { name }),
      kind: 'elderSupport',
      layer: '1',
      person: id,
    })),
    living('2', say('facts.cost.standard')),
    ...children.map(({ id, name }) => ({
      label: say('facts.cost.school', { name }),
      kind: 'education',
      layer: '2',
      person: id,
      fromAge: '3',
      untilAge: '22',
    })),
  ];
}
