/** Words of a closed list in a column of rules; anything else is refused with its place. */
import { saleChannels } from '@cebao/actuarial';
import type { Business, Channel } from '@cebao/actuarial';
import { ok, refuse } from '@cebao/kernel';
import type { Result } from '@cebao/kernel';
import { collect, textOf } from '@cebao/sheets';
import type { CsvRow } from '@cebao/sheets';

const businesses: readonly Business[] = [
  'term',
  'wholeLife',
  'endowment',
  'annuity',
  'health',
  'care',
  'accident',
  'oneYear',
];

export function wordOf<Word extends string>(
  row: CsvRow,
  column: string,
  words: readonly Word[],
): Result<Word> {
  return oneOf(textOf(row, column), { words, place: `${row.place} ${column}` });
}

/** Words parted by blanks; `any` is no word at all. */
export function businessesOf(row: CsvRow, column: string): Result<readonly Business[]> {
  if (textOf(row, column) === 'any') return ok([]);
  return wordsOf(row, column, businesses);
}

/** `any`, every channel, is null. */
export function channelsOf(row: CsvRow): Result<readonly Channel[] | null> {
  if (textOf(row, 'channels') === 'any') return ok(null);
  return wordsOf(row, 'channels', saleChannels);
}

function wordsOf<Word extends string>(
  row: CsvRow,
  column: string,
  words: readonly Word[],
): Result<readonly Word[]> {
  const place = `${row.place} ${column}`;
  return collect(
    textOf(row, column)
      .split(' ')
      .map((word) => oneOf(word, { words, place })),
  );
}

type Choice<Word> = { readonly words: readonly Word[]; readonly place: string };

function oneOf<Word extends string>(text: string, { words, place }: Choice<Word>): Result<Word> {
  const word = words.find((one) => one === text);
  if (word !== undefined) return ok(word);
  return refuse('BAD_TABLE', { thing: place, value: text, limit: words.join('、') });
}
