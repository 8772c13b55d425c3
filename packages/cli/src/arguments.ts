/** Arguments of one command, read by Node's own reader; what it refuses is named in Chinese. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { ok } from '@cebao/kernel';
import { failUsage, type Outcome } from './exit.ts';

export type Given = {
  readonly files: readonly string[];
  readonly text: (name: string) => string | null;
  readonly has: (name: string) => boolean;
};

export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): Outcome<Given> {
  try {
    const config: ParseArgsOptionsConfig = { ...options };
    const { values, positionals } = parseArgs({
      args: [...args],
      options: config,
      allowPositionals: true,
    });
    return ok({
      files: positionals,
      text: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : null;
      },
      has: (name) => values[name] !== undefined,
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const names = Object.keys(options).map((name) => `--${name}`);
    return failUsage('选项', said.split('\n')[0] ?? '', names.join('、') || '没有选项');
  }
}

/** Exactly one positional argument. */
export function onlyOne({ files }: Given, what: string): Outcome<string> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return ok(only);
  return failUsage(what, files.join(' '), `恰好一个${what}`);
}
