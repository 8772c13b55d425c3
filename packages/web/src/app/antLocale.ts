import en from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import type { Language } from '../i18n/language.ts';

const locales = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } as const satisfies Record<Language, unknown>;

export function antLocaleOf(language: Language): (typeof locales)[Language] {
  return locales[language];
}
