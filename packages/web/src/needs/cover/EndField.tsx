/** An end as the paper states it: one of an age, a number of years, a date or the whole life. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDraftStore } from '../../draft/DraftContext.tsx';
import { hasValue } from '../../draft/draftStore.ts';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { DateField, WholeField } from '../../ui/field/typed.tsx';

export type EndWay = {
  readonly key: string;
  readonly as: 'age' | 'years' | 'date' | 'life';
  readonly label: WordKey;
};

type EndFieldProps = {
  readonly path: string;
  readonly ways: readonly EndWay[];
  readonly onLife?: () => void;
};

export function EndField({ path, ways, onLife }: EndFieldProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const [chosen, setChosen] = useState(() => {
    const { draft } = store.get();
    return ways.find(({ key }) => hasValue(draft, `${path}.${key}`)) ?? ways[0];
  });
  const turn = (way: EndWay) => {
    for (const { key } of ways) store.set(`${path}.${key}`, '');
    if (way.as === 'life') {
      store.set(`${path}.${way.key}`, true);
      onLife?.();
    }
    setChosen(way);
  };
  if (chosen === undefined) return null;
  return (
    <div className="span-field">
      <Given way={chosen} path={`${path}.${chosen.key}`} />
      <p className="end-ways">
        {ways
          .filter((way) => way !== chosen)
          .map((way) => (
            <button key={way.key} type="button" className="link-button" onClick={() => turn(way)}>
              {say(`cover.end.${way.as}`)}
            </button>
          ))}
      </p>
    </div>
  );
}

function Given({ way, path }: { readonly way: EndWay; readonly path: string }): ReactNode {
  const say = useSay();
  switch (way.as) {
    case 'age':
      return <WholeField path={path} label={way.label} suffix="unit.age" />;
    case 'years':
      return <WholeField path={path} label={way.label} suffix="unit.years" />;
    case 'date':
      return <DateField path={path} label={way.label} />;
    case 'life':
      return (
        <div className="field" data-path={path}>
          <span className="field-label">{say(way.label)}</span>
          <strong className="whole-life">{say('cover.wholeLife')}</strong>
        </div>
      );
  }
}

export const coverEnds: readonly EndWay[] = [
  { key: 'coverUntilAge', as: 'age', label: 'fact.coverUntilAge' },
  { key: 'coverYears', as: 'years', label: 'fact.coverYears' },
];

export const policyCoverEnds: readonly EndWay[] = [
  ...coverEnds,
  { key: 'coverUntil', as: 'date', label: 'fact.coverUntil' },
  { key: 'wholeLife', as: 'life', label: 'fact.coverUntil' },
];

export const policyPayEnds: readonly EndWay[] = [
  { key: 'premiumYears', as: 'years', label: 'fact.premiumYears' },
  { key: 'payUntilAge', as: 'age', label: 'fact.payUntilAge' },
  { key: 'payUntil', as: 'date', label: 'fact.payUntil' },
];
