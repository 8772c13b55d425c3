/** A value of the form as its screen shows it: codes by their words, people and rows by their names. */
import { isList, isObject, listAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import { leafKind } from '../../draft/wire.ts';
import { isWordKey } from '../../i18n/isWordKey.ts';
import type { Say } from '../../i18n/say.ts';
import { valueWord } from '../../api/limits/limitText.ts';

export type Shown = {
  /** The field that holds the value. */
  readonly field: string;
  /** Versions of the family, for the names of its people. */
  readonly trees: readonly Json[];
  readonly say: Say;
};

/** null where there is none. */
export function valueText(value: Json | undefined, shown: Shown): string | null {
  if (value === undefined || value === null || value === '') return null;
  const { say } = shown;
  if (isList(value)) {
    const texts = value.map((item) => valueText(item, shown)).filter((text) => text !== null);
    return texts.join(say('app.listComma'));
  }
  if (!isObject(value)) return leafText(value, shown);
  const parts = Object.entries(value).flatMap(([field, part]) => {
    const text = field === 'id' ? null : valueText(part, { ...shown, field });
    return text === null ? [] : [`${labelOf(field, say)}${say('app.colon')}${text}`];
  });
  return parts.join(say('app.semicolon'));
}

function leafText(value: string | number | boolean, shown: Shown): string {
  const { field, say } = shown;
  if (typeof value === 'boolean') return say(value ? 'app.yes' : 'app.no');
  const text = String(value);
  const named = valueWord(text, field, say) ?? personName(text, shown);
  if (named !== null) return named;
  return leafKind(field) === 'percent' ? `${text}%` : text;
}

const personFields = [
  'policyholder',
  'insured',
  'person',
  'owner',
  'guarantor',
  'parents',
  'repaidOnDeathOf',
];

/** Who is in no version any more is said to be gone; a beneficiary may be written as a name, too. */
function personName(id: string, { field, trees, say }: Shown): string | null {
  const isPerson = personFields.includes(field);
  if (!isPerson && field !== 'beneficiary') return null;
  const persons = trees.flatMap((tree) => listAt(tree, 'persons'));
  const person = persons.find((given) => isObject(given) && given['id'] === id);
  const name = isObject(person) ? person['name'] : undefined;
  if (typeof name === 'string' && name !== '') return name;
  return isPerson && person === undefined ? say('facts.personGone') : null;
}

function labelOf(field: string, say: Say): string {
  const key = `fact.${field}`;
  return isWordKey(key) ? say(key) : field;
}
