/** Names and reasons that come with the data, in traditional Chinese: all that the app shows, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataTexts as english } from '../../packages/web/src/i18n/words/enData.ts';
import { dataTexts } from '../../packages/web/src/i18n/words/zhTWData.ts';

const data = new URL('../../data/', import.meta.url);

/** Every text under one of the keys in the folder's files, at any depth. */
function textsIn(folder: string, keys: readonly string[]): readonly string[] {
  const files = readdirSync(new URL(folder, data)).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const texts: string[] = [];
    JSON.parse(readFileSync(new URL(`${folder}/${name}`, data), 'utf8'), (key, value: unknown) => {
      if (keys.includes(key) && typeof value === 'string') texts.push(value);
      return value;
    });
    return texts;
  });
}

const shown = new Set([
  ...textsIn('assumptions/default', ['zh', 'reason']),
  ...textsIn('assumptions/stress', ['zh', 'reason']),
  ...textsIn('scenes', ['zh', 'reason', 'label']),
]);

test('every name and reason of an assumption or a scene has one', () => {
  expect(shown.size).toBeGreaterThan(250);
  expect([...shown].filter((name) => !Object.hasOwn(dataTexts, name))).toEqual([]);
  expect(Object.keys(dataTexts).filter((name) => !shown.has(name))).toEqual([]);
});

test('none is left in simplified characters', () => {
  // Those that the simplified names hold most often, and the variants that the app does not use.
  const others =
    /[医险费资产贷务赔疗护残业离养负债发设时与个岁这还从为学书读辞创国际级风档现钱变额数权贸劳赡担裏賬占]|投保人|添加/;
  expect(Object.values(dataTexts).filter((name) => others.test(name))).toEqual([]);
});

test('English has every reason, and every label of a scene, without a Chinese character', () => {
  const wanted = new Set([
    ...textsIn('assumptions/default', ['reason']),
    ...textsIn('assumptions/stress', ['reason']),
    ...textsIn('scenes', ['reason', 'label']),
  ]);
  expect([...wanted].filter((text) => !Object.hasOwn(english, text))).toEqual([]);
  expect(Object.keys(english).filter((text) => !wanted.has(text))).toEqual([]);
  expect(Object.values(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
