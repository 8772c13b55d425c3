/** For tests only: the example families under `data/households`, and the books they are read with. */
import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { assumptionsSchema, type Assumption } from '../dossierAssumption.ts';
import { fromZod } from '../zodRefusal.ts';
import type { Occupations } from './person.ts';

const data = new URL('../../../../data/', import.meta.url);

export const goodFiles: readonly string[] = listOf('ok');
export const badFiles: readonly string[] = listOf('not-ok').filter((f) => f !== 'expected.json');

export function exampleBytes(path: string): Uint8Array {
  return readFileSync(new URL(`households/${path}`, data));
}

/** A good example as plain data, ready to be spoilt. */
export function exampleJson(path: string): unknown {
  const value: unknown = JSON.parse(new TextDecoder().decode(exampleBytes(path)));
  return value;
}

/** The family that the guide for the first plan writes, as a reader copies it out. */
export function guideJson(): string {
  const guide = readFileSync(new URL('../docs/howto/first-family.md', data), 'utf8');
  return /<<'EOF_FAMILY'\n(.*?)\nEOF_FAMILY/s.exec(guide)?.[1] ?? '';
}

const expectedSchema = z.array(
  z.strictObject({
    file: z.string(),
    stage: z.enum(['json', 'read', 'check', 'plan']),
    code: z.string(),
    thing: z.string(),
    value: z.string(),
  }),
);

export function expectedRefusals(): z.output<typeof expectedSchema> {
  const input = exampleJson('not-ok/expected.json');
  const expected = fromZod(expectedSchema, { thing: 'expected.json', input });
  if (!expected.ok) throw new TypeError(expected.error.limit);
  return expected.value;
}

export function exampleOccupations(): Occupations {
  const text = readFileSync(new URL('occupations/classes.csv', data), 'utf8');
  const rows = text.split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [code = '', name = '', accidentClass = ''] = row.split(',');
      return [code, { name, class: Number(accidentClass) }];
    }),
  );
}

/** Every assumption with its limits, as the check of a family takes them. */
export function exampleRanges(): readonly Assumption[] {
  const text = readFileSync(new URL('assumptions/default/assumptions.json', data), 'utf8');
  const read = fromZod(assumptionsSchema, { thing: 'assumptions', input: JSON.parse(text) });
  if (!read.ok) throw new TypeError(read.error.limit);
  return read.value;
}

function listOf(folder: string): readonly string[] {
  return readdirSync(new URL(`households/${folder}/`, data)).filter((f) => f.endsWith('.json'));
}
