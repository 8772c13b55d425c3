import i18next from 'i18next';
import type { WordKey } from './say.ts';

/** For codes that come from outside: whether there is a word for them. */
export function isWordKey(key: string): key is WordKey {
  return i18next.exists(key);
}
