import { expect, test } from 'vitest';
import { decodeJsonText, maxJsonBytes } from './decode.ts';

test('the size is counted in bytes, not in characters', () => {
  expect(decodeJsonText('周'.repeat(maxJsonBytes / 2), 'family.json')).toMatchObject({
    ok: false,
    error: { code: 'TOO_MANY', thing: 'family.json', limit: '2097152 字节' },
  });
});

test('bytes cut inside a character are refused', () => {
  expect(decodeJsonText(new Uint8Array([0x22, 0xe5, 0x91]), 'family.json').ok).toBe(false);
});
