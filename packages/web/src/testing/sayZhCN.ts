/** The words of zh-CN without the library around them, for tests of pure code. */
import { words } from '../i18n/words/zhCN.ts';
import type { Say } from '../i18n/language.ts';

export const sayZhCN: Say = (key, values = {}) =>
  words[key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
