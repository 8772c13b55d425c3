import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const defaults = { dataFolder: '/data', webFolder: null };

test('without any setting the app is on this machine alone, at port 3000, embedded', () => {
  const read = readConfig({}, defaults);
  expect(read).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: 'localhost',
      origin: 'http://localhost:3000',
      dataFolder: '/data',
      databaseUrl: null,
      behindProxy: false,
      demo: true,
      demoPassword: null,
      webFolder: null,
    },
  });
});

test('an empty setting counts as none', () => {
  const read = readConfig({ PORT: '', DATABASE_URL: '' }, defaults);
  expect(read.ok && read.value.port).toBe(3000);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['CEBAO_ORIGIN', 'ftp://x'],
  ['CEBAO_ORIGIN', 'https://cebao.example/path'],
  ['CEBAO_DEMO', 'perhaps'],
  ['CEBAO_DEMO_PASSWORD', 'short'],
])('%s = %s refuses to start and is named', (name, value) => {
  const read = readConfig({ [name]: value }, defaults);
  expect(read.ok ? '' : read.error.thing).toBe(name);
});

test('what is secret is not repeated in the refusal', () => {
  const read = readConfig({ DATABASE_URL: 'mysql://user:hush@host/db' }, defaults);
  expect(JSON.stringify(read)).not.toContain('hush');
});
