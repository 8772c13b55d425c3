import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { exactMoney, glanceMoney } from './money.ts';

/** 万 to read, exact yuan on hover. */
export function Money({ fen }: { readonly fen: number }): ReactNode {
  const language = useLanguage();
  return (
    <span className="money" title={exactMoney(fen, language)}>
      {glanceMoney(fen, language)}
    </span>
  );
}

/** What is paid is always exact. */
export function Premium({ fen }: { readonly fen: number }): ReactNode {
  return <span className="money">{exactMoney(fen, useLanguage())}</span>;
}
