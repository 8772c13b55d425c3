import type { ReactNode } from 'react';
import type { Report } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Money } from '../../ui/Money.tsx';

export function FamilyFigures({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const { family } = report;
  const items = [
    { word: 'gaps.income', fen: family.annualIncomeCents },
    { word: 'gaps.essentials', fen: family.essentialsCents },
    { word: 'gaps.standard', fen: family.presentStandardCents },
    { word: 'gaps.liquid', fen: family.liquidCents },
    { word: 'gaps.debts', fen: family.debtsCents },
  ] as const;
  return (
    <dl className="figures">
      {items.map(({ word, fen }) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>
            <Money fen={fen} />
          </dd>
        </div>
      ))}
      <Figure name="gaps.stage">{say(`code.stage.${family.stage}`)}</Figure>
    </dl>
  );
}
