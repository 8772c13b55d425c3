import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const script = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
await import('@cebao/proposal');
console.log(loaded.length, loaded.filter((url) => url.includes('pdfjs')).length);
`;

test('the reader of PDFs is loaded in its own thread alone, not by whoever uses this package', () => {
  const args = ['--input-type=module', '-e', script];
  const printed = execFileSync(process.execPath, args, { cwd: import.meta.dirname });
  const [all = 0, ofReader] = String(printed).split(' ').map(Number);
  expect(all).toBeGreaterThan(100);
  expect(ofReader).toBe(0);
});
