/** Words of one group of rules, in both languages. */
export type Language = 'zh' | 'en';
export type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;
