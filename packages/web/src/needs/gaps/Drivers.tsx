/** The three facts whose ±20 % moves the gap most. */
import type { ReactNode } from 'react';
import type { GapResult } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { glanceMoney } from '../../ui/money.ts';
import type { Names } from '../report/names.ts';
import { termText } from './termText.ts';

type DriversProps = { readonly gap: Pick<GapResult, 'drivers'>; readonly names: Names };

export function Drivers({ gap, names }: DriversProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  if (gap.drivers.length === 0) return null;
  const signed = (fen: number) => `${fen > 0 ? '+' : ''}${glanceMoney(fen, language)}`;
  return (
    <div className="drivers">
      <h3>{say('gaps.drivers')}</h3>
      <ol>
        {gap.drivers.map((driver) => (
          <li key={`${driver.code} ${driver.subject}`}>
            <span>{termText(driver, names, say)}</span>
            <span>+20% → {signed(driver.plusCents)}</span>
            <span>-20% → {signed(driver.minusCents)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
