/** Names and reasons that come with the data, in traditional Chinese: all that the app shows, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataTexts } from '../../packages/web/src/i18n/words/zhTWData.ts';

const data = new URL('../../data/', import.meta.url);

/** Every `zh` and `reason` of the folder's files, at any depth. */
function textsIn(folder: string): readonly string[] {
  const files = readdirSync(new URL(folder, data)).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const texts: string[] = [];
    JSON.parse(readFileSync(new URL(`${folder}/${name}`, data), 'utf8'), (key, value: unknown) => {
      if ((key === 'zh' || key === 'reason') && typeof value === 'string') texts.push(value);
      return value;
    });
    return texts;
  });
}

const shown = new Set(['assumptions/default', 'assumptions/stress', 'scenes'].flatMap(textsIn));

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
