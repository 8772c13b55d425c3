/** The library with the words of zh-CN: what is looked up by a code, not by a key, asks it (`isWordKey`). */
import i18next from 'i18next';
import { words } from '../i18n/words/zhCN.ts';

export async function loadZhCN(): Promise<void> {
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { translation: words } },
    keySeparator: false,
    nsSeparator: false,
  });
}
