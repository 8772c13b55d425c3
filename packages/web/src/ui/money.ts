/** Amounts on screen: 万 at a glance, exact to the fen on request. */
import { cents, formatWan, formatYuan, round } from '@cebao/kernel';
import type { Language } from '../i18n/language.ts';

/** "123.46万", "8,000元"; in English "¥1,234,600". */
export function glanceMoney(fen: number, language: Language): string {
  if (language === 'en') return signedEnglish(formatYuan(cents(wholeYuan(fen))));
  const text = formatWan(cents(fen >= 1_000_000 || fen <= -1_000_000 ? fen : wholeYuan(fen)));
  return language === 'zh-TW' ? text.replaceAll('万', '萬') : text;
}

/** "220,000 元", fen only where there are any. */
export function exactMoney(fen: number, language: Language): string {
  const text = formatYuan(cents(fen));
  return language === 'en' ? signedEnglish(text) : `${withoutZeroFen(text)} 元`;
}

/** "-¥1,200": the sign stands in front. */
function signedEnglish(text: string): string {
  const plain = withoutZeroFen(text);
  return plain.startsWith('-') ? `-¥${plain.slice(1)}` : `¥${plain}`;
}

function withoutZeroFen(text: string): string {
  return text.replace(/\.00$/, '');
}

function wholeYuan(fen: number): number {
  return round.halfUp(fen / 100) * 100;
}
