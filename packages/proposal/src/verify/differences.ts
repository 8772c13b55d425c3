/** Where two JSON values differ, every place by its path. */
import { canonicalJson } from '@cebao/kernel';

/** `null` text: the value is not there at all. */
export type Difference = {
  readonly path: string;
  readonly carried: string;
  readonly expected: string;
};

type Side = { readonly carried: unknown; readonly expected: unknown };

export function differences(path: string, side: Side): readonly Difference[] {
  const { carried, expected } = side;
  if (Array.isArray(carried) && Array.isArray(expected)) {
    const indices = Array.from({ length: Math.max(carried.length, expected.length) }, (_, i) => i);
    return indices.flatMap((i) =>
      differences(`${path}[${String(i)}]`, { carried: carried[i], expected: expected[i] }),
    );
  }
  if (isFields(carried) && isFields(expected)) {
    const keys = [...new Set([...Object.keys(carried), ...Object.keys(expected)])].toSorted();
    return keys.flatMap((key) =>
      differences(`${path}.${key}`, { carried: own(carried, key), expected: own(expected, key) }),
    );
  }
  if (Object.is(plain(carried), plain(expected))) return [];
  return [{ path, carried: textOf(carried), expected: textOf(expected) }];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** JSON writes -0 as 0. */
function plain(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

const longestShown = 80;

function textOf(value: unknown): string {
  if (value === undefined) return '（没有）';
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
