import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kernel from '@cebao/kernel';
import * as actuarial from './index.ts';

const folder = new URL('../../../docs/formulas/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const textOf = (page: string) => readFileSync(new URL(page, folder), 'utf8');
/** Pages whose example is code; the others name the test that runs theirs. */
const hasCode = (page: string) => textOf(page).includes('```ts');
const blocksOf = (text: string) =>
  [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);

type Check = (value: unknown, printed: string) => void;

/** The example as the reader sees it: imports become what they import, `x; // => y` a check. */
function run(code: string, check: Check): void {
  const body = code
    .replaceAll(/import \{([\s\S]*?)\} from '@cebao\/(\w+)';/g, 'const {$1} = doors.$2;')
    .replaceAll(/^(.*); \/\/ => (.*)$/gm, "check($1, '$2');");
  new Function('doors', 'check', `'use strict';\n${body}`)({ actuarial, kernel }, check);
}

/** Half a unit of the last printed digit. */
function toleranceOf(printed: string): number {
  const digits = printed.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -digits * (1 + 1e-9);
}

describe('the pages of formulas', () => {
  it('are all listed with a source; an example is code here or a test that exists', () => {
    const index = textOf('README.md');
    for (const page of pages) {
      expect(index).toContain(`(${page})`);
      const text = textOf(page);
      expect(text).toMatch(/^Source: /m);
      if (hasCode(page)) {
        for (const head of ['## Symbols', '## Formula', '## Worked example']) {
          expect(text, page).toContain(head);
        }
        continue;
      }
      const [, test = ''] = /run as (?:a )?tests? \((?:[^`)]*)`([^`]+)`/.exec(text) ?? [];
      expect(test, page).toMatch(/^(packages|tests)\//);
      expect(existsSync(new URL(`../../${test}`, folder)), `${page}: ${test}`).toBe(true);
    }
  });

  it.each(['../../packages/actuarial/README.md', ...pages.filter(hasCode)])(
    '%s computes what it prints',
    (page) => {
      let checked = 0;
      for (const code of blocksOf(textOf(page))) {
        run(code ?? '', (value, printed) => {
          checked += 1;
          expect(typeof value, `${page}: ${printed}`).toBe('number');
          const away = Math.abs(Number(value) - Number(printed));
          expect(away, `${page}: ${String(value)} printed ${printed}`).toBeLessThanOrEqual(
            toleranceOf(printed),
          );
        });
      }
      expect(checked).toBeGreaterThan(1);
    },
  );
});
