/** The three languages; only the one in use is loaded. */
import { useCallback } from 'react';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Say, Words } from './say.ts';

export type { Say, WordKey } from './say.ts';
export type Language = 'zh-CN' | 'zh-TW' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体',
  'zh-TW': '繁體',
  en: 'English',
};

const loaders: Readonly<Record<Language, () => Promise<{ readonly words: Words }>>> = {
  'zh-CN': () => import('./words/zhCN.ts'),
  'zh-TW': () => import('./words/zhTW.ts'),
  en: () => import('./words/en.ts'),
};

const storageKey = 'cebao.language';

export async function startLanguage(): Promise<void> {
  const language = rememberedLanguage();
  const { words } = await loaders[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: words } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  const { words } = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', words, true, true);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'zh-CN';
}

export function useSay(): Say {
  const { t } = useTranslation();
  return useCallback<Say>((key, values) => t(key, { ...values }), [t]);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return languages.find((language) => language === i18n.language) ?? 'zh-CN';
}

function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(storageKey);
  return languages.find((language) => language === remembered) ?? 'zh-CN';
}
