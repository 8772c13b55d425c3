/**
 * Arguments of one command. Node's own reader takes them apart without judging them, so that what
 * is wrong is named here, in Chinese: an option nobody knows, a value that is missing or too much.
 */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ok, parseMoney, type Cents } from '@cebao/kernel';
import { exits, fail, failUsage, type Outcome } from './exit.ts';

export type Given = {
  readonly files: readonly string[];
  readonly text: (name: string) => string | null;
  readonly has: (name: string) => boolean;
};

export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): Outcome<Given> {
  const config: ParseArgsOptionsConfig = { ...options };
  const read = { args: [...args], options: config, allowPositionals: true, strict: false } as const;
  const { positionals, tokens } = parseArgs({ ...read, tokens: true });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = valueOf(token, options);
    if (!value.ok) return value;
    const before = values.get(token.name);
    if (before !== undefined && before !== true) {
      return tooMany(token.rawName, [before, String(value.value)], '只写一次');
    }
    values.set(token.name, value.value);
  }
  if (positionals.includes('')) return wrong('参数', null, '不能是空的，例如 my-family.json');
  return ok({
    files: positionals,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : null;
    },
    has: (name) => values.has(name),
  });
}

type Token = {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
};

function valueOf(token: Token, options: ParseArgsOptionsConfig): Outcome<string | true> {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(options).map((known) => `--${known}`);
    return failUsage('选项', rawName, names.join('、') || '这个命令没有选项');
  }
  if (option.type === 'boolean') {
    return value === undefined ? ok(true) : wrong(rawName, value, '这个选项后面不写值');
  }
  const isNext = value !== undefined && inlineValue !== true && /^-\D/.test(value);
  if (value === undefined || value === '' || isNext) {
    return wrong(rawName, null, `后面要写一个值，例如 ${rawName} 值`);
  }
  return ok(value);
}

/** What was typed for an option, refused; null: nothing was. */
export function wrong(thing: string, value: string | null, limit: string): Outcome<never> {
  const code = value === null ? 'MISSING_FIELD' : 'BAD_FIELD';
  return fail(exits.usage, { code, thing, value: value ?? '', limit });
}

/** An amount in yuan, never below zero; null where the option is not given. */
export function moneyOption(given: Given, name: string): Outcome<Cents | null> {
  const typed = given.text(name);
  if (typed === null) return ok(null);
  const thing = `--${name}`;
  const amount = parseMoney(typed, thing);
  if (!amount.ok) return fail(exits.usage, amount.error);
  if (amount.value >= 0) return amount;
  return fail(exits.usage, { code: 'MONEY_RANGE', thing, value: typed, limit: '不能是负数' });
}

/** Exactly one positional argument. */
export function onlyOne({ files }: Given, what: string): Outcome<string> {
  const [only, second] = files;
  const limit = `恰好一个${what}`;
  if (only === undefined) return wrong(what, null, limit);
  if (second === undefined) return ok(only);
  return tooMany(what, files, limit);
}

function tooMany(thing: string, given: readonly string[], limit: string): Outcome<never> {
  return fail(exits.usage, { code: 'TOO_MANY', thing, value: given.join(' '), limit });
}
