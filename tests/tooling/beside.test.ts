import { expect, test } from 'vitest';
import { runBeside } from '../../scripts/bootstrap/beside.mjs';

const script = (name: string, code: string) => [name, ['-e', code]] as const;
const later = (code: string) => `setTimeout(() => { ${code} }, 300)`;

async function besides(
  checks: readonly (readonly [string, readonly string[]])[],
  command = process.execPath,
) {
  const printed: string[] = [];
  const print = (name: string, output: string) => printed.push(`${name}: ${output}`);
  const red = await runBeside(checks, { command, atOnce: 2, print });
  return { red, printed };
}

test('every check runs, and speaks in the order of the list, whole', async () => {
  const { red, printed } = await besides([
    script('slow', `console.log('a'); ${later("console.error('b')")}`),
    script('quick', "console.log('c')"),
    script('third', "console.log('d')"),
    script('silent', ''),
  ]);
  expect(red).toEqual([]);
  expect(printed).toEqual(['slow: a\nb\n', 'quick: c\n', 'third: d\n', 'silent: ']);
});

test('a red check is named and keeps no other from running, first or last, by code or by signal', async () => {
  const { red, printed } = await besides([
    script('code', "console.log('no'); process.exitCode = 3"),
    script('green', "console.log('yes')"),
    script('killed', "process.kill(process.pid, 'SIGKILL')"),
    script('thrown', later("throw new Error('late')")),
  ]);
  expect(red).toEqual(['code', 'killed', 'thrown']);
  expect(printed.slice(0, 2)).toEqual(['code: no\n', 'green: yes\n']);
  expect(printed[3]).toContain('Error: late');
});

test('no more than two run at once', async () => {
  const until = (at: number) =>
    `console.log(${String(at)}, Date.now()); setTimeout(() => console.log(Date.now()), 400)`;
  const { printed } = await besides([0, 1, 2].map((at) => script(String(at), until(at))));
  const [first, second, third] = printed.map((text) =>
    [...text.matchAll(/\d{10,}/g)].map(([digits]) => Number(digits)),
  );
  const firstEnd = Math.min(first?.[1] ?? 0, second?.[1] ?? 0);
  expect(third?.[0]).toBeGreaterThanOrEqual(firstEnd);
});

test('a program that is not there is said, not passed over', async () => {
  await expect(besides([script('x', '')], '/nowhere/node')).rejects.toThrow('无法启动');
});
