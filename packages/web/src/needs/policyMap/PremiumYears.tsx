/** What is due in each calendar year, to the last payment. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PolicyMap } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { Chart } from '../../ui/chart/Chart.tsx';
import { lineOption } from '../../ui/chart/lineOption.ts';
import { exactMoney, glanceMoney } from '../../ui/money.ts';

export function PremiumYears({ map }: { readonly map: PolicyMap }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const { years, totalCents, nextTwelveMonthsCents } = map.premiums;
  const option = useMemo(
    () =>
      lineOption({
        language,
        xText: (year) => String(year),
        lines: [
          {
            name: say('map.premiumLine'),
            points: years.map(({ year, cents }) => [year, cents] as const),
            tone: 'accent',
            step: true,
          },
        ],
      }),
    [years, language, say],
  );
  const [first] = years;
  if (first === undefined) return null;
  return (
    <section className="card">
      <header>
        <h2>{say('map.premiums')}</h2>
        <p>
          {say('map.premiumsHint', {
            total: glanceMoney(totalCents, language),
            next: glanceMoney(nextTwelveMonthsCents, language),
          })}
        </p>
      </header>
      {years.length < 2 ? (
        // One point is no course: its axis would run over a thousand years.
        <p>
          {say('map.premiumYear', {
            year: first.year,
            amount: exactMoney(first.cents, language),
          })}
        </p>
      ) : (
        <Chart option={option} height={220} alt={say('map.premiumsAlt')} />
      )}
    </section>
  );
}
