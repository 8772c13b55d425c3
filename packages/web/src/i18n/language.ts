/** The three languages; only the one in use is loaded. */
import { createContext, use } from 'react';
import i18next from 'i18next';
import { assert } from '@cebao/kernel';
import type { Say, WordKey, Words } from './say.ts';

export type { Say, WordKey } from './say.ts';
export type Language = 'zh-CN' | 'zh-TW' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体',
  'zh-TW': '繁體',
  en: 'English',
};

/** Data has its texts in simplified Chinese, its names in English too. */
type Loaded = { readonly words: Words; readonly texts: Readonly<Record<string, string>> };

const loaders: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'zh-CN': async () => ({ words: (await import('./words/zhCN.ts')).words, texts: {} }),
  'zh-TW': async () => ({
    words: (await import('./words/zhTW.ts')).words,
    texts: (await import('./words/zhTWData.ts')).dataTexts,
  }),
  en: async () => ({
    words: (await import('./words/en.ts')).words,
    texts: (await import('./words/enData.ts')).dataTexts,
  }),
};

/** Beside the words of a language: its texts of what comes with data, by the simplified one. */
const dataTexts = 'data';

const storageKey = 'cebao.language';

export async function startLanguage(): Promise<void> {
  const language = rememberedLanguage();
  const { words, texts } = await loaders[language]();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: words, [dataTexts]: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  const { words, texts } = await loaders[language]();
  i18next.addResourceBundle(language, 'translation', words, true, true);
  i18next.addResourceBundle(language, dataTexts, texts, true, true);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
}

export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'zh-CN';
}

/** One language and its words, the same object until another is chosen. */
export type Spoken = { readonly language: Language; readonly say: Say };

/** Given by `Speaking`: who reads a word only looks here, and is drawn anew when the language changes. */
export const SpokenContext = createContext<Spoken | null>(null);

export function useSay(): Say {
  return useSpoken().say;
}

export function useLanguage(): Language {
  return useSpoken().language;
}

type Named = { readonly zh: string; readonly en: string };

/** A name that comes with data. */
export function useDataName(): (named: Named) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : textIn(language, zh));
}

/** A text that comes with data in Chinese alone. */
export function useDataText(zh: string): string {
  return textIn(useLanguage(), zh);
}

/** The same for texts that are met one by one. */
export function useDataTexts(): (zh: string) => string {
  const language = useLanguage();
  return (zh) => textIn(language, zh);
}

function textIn(language: Language, zh: string): string {
  const own: unknown = i18next.getResource(language, dataTexts, zh);
  return typeof own === 'string' ? own : zh;
}

function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  assert(spoken !== null, 'words are said inside Speaking');
  return spoken;
}

export function spokenNow(): Spoken {
  const language = currentLanguage();
  const t = i18next.getFixedT(language);
  const plain = new Map<WordKey, string>();
  const say: Say = (key, values) => {
    if (values !== undefined) return t(key, { ...values });
    const text = plain.get(key) ?? t(key);
    plain.set(key, text);
    return text;
  };
  return { language, say };
}

function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(storageKey);
  return languages.find((language) => language === remembered) ?? 'zh-CN';
}
