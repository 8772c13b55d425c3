/**
 * Turns what zod says about a document into refusals that name path, value and limit.
 *
 * A check of our own that already knows its refusal hands it over in the issue:
 * `ctx.addIssue({ code: 'custom', params: { refusal } })`; its code, value and limit are kept, and
 * only the path is taken from the document.
 */
import { z } from 'zod';
import { err, ok, refusalCodes } from '@cebao/kernel';
import type { Refusal, RefusalCode, Result } from '@cebao/kernel';

type Issue = z.core.$ZodIssue;

/** One refusal per fault; the first is the one to show where only one fits. */
export function toRefusals(error: z.ZodError, input: unknown): readonly Refusal[] {
  return error.issues.flatMap((issue) => refusalsOf(issue, { input, prefix: [] }));
}

/** Parses a document of a file named `thing`; the first fault is the refusal. */
export function fromZod<T>(
  schema: z.ZodType<T>,
  document: { readonly thing: string; readonly input: unknown },
): Result<T> {
  const parsed = schema.safeParse(document.input);
  if (parsed.success) return ok(parsed.data);
  const [first] = toRefusals(parsed.error, document.input);
  if (first === undefined) {
    return err({
      code: 'BAD_FIELD',
      thing: document.thing,
      value: '',
      limit: parsed.error.message,
    });
  }
  return err({ ...first, thing: joined(document.thing, first.thing) });
}

type Place = { readonly input: unknown; readonly prefix: readonly PropertyKey[] };

function refusalsOf(issue: Issue, place: Place): readonly Refusal[] {
  const path = [...place.prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(path, { key, input: place.input }));
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors);
    if (branch !== null) {
      return branch.flatMap((inner) => refusalsOf(inner, { ...place, prefix: path }));
    }
  }
  return [oneRefusal(issue, path, place.input)];
}

function oneRefusal(issue: Issue, path: readonly PropertyKey[], input: unknown): Refusal {
  const given = valueAt(input, path);
  const own = issue.code === 'custom' ? refusalIn(issue.params) : null;
  if (own !== null) return { ...own, thing: joined(pathText(path), own.thing) };
  const code: RefusalCode = given === undefined ? 'MISSING_FIELD' : 'BAD_FIELD';
  return { code, thing: pathText(path), value: valueText(given), limit: limitOf(issue) };
}

function unknownField(
  path: readonly PropertyKey[],
  { key, input }: { readonly key: string; readonly input: unknown },
): Refusal {
  const value = valueText(valueAt(input, [...path, key]));
  // A field without a name is named by its quotes: a refusal never names nothing.
  const thing = pathText([...path, key === '' ? '""' : key]);
  return { code: 'UNKNOWN_FIELD', thing, value, limit: '只接受已知字段' };
}

/** The branch that got furthest into the document says best what is wrong; ties: fewest faults. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((i) => i.path.length));
  const ranked = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  const best = ranked[0];
  if (best === undefined || depth(best) === 0) return null;
  return best;
}

const refusalSchema = z.object({
  code: z.custom<RefusalCode>((x) => typeof x === 'string' && Object.hasOwn(refusalCodes, x)),
  thing: z.string(),
  value: z.string(),
  limit: z.string(),
});

function refusalIn(params: Readonly<Record<string, unknown>> | undefined): Refusal | null {
  const parsed = refusalSchema.safeParse(params?.['refusal']);
  return parsed.success ? parsed.data : null;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
};

function limitOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'too_small':
      return `${issue.inclusive === false ? '>' : '>='} ${String(issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '<='} ${String(issue.maximum)}`;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'not_multiple_of':
      return `${String(issue.divisor)} 的倍数`;
    default:
      return issue.message;
  }
}

/** `members[0].birthDate`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return joined(text, String(key));
  }, '');
}

function joined(left: string, right: string): string {
  if (left === '' || right === '' || right.startsWith('[')) return left + right;
  return `${left}.${right}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return Reflect.get(at, key);
  }, input);
}

const longestValue = 80;

function valueText(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
