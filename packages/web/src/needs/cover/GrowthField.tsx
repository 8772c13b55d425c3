/** A sum that rises by its clause: by a fixed rate every few years, or with prices. */
import type { ReactNode } from 'react';
import { useDraftStore, useText } from '../../draft/DraftContext.tsx';
import { useSay } from '../../i18n/language.ts';
import { SegmentField } from '../../ui/field/chosen.tsx';
import { PercentField, WholeField } from '../../ui/field/typed.tsx';

const ways = ['level', 'fixed', 'cpi'] as const;
const premiums = ['rises', 'stays'] as const;
/** What only one way has is cleared when the other is chosen. */
const ownFields = ['rate', 'everyYears', 'firstYear', 'lagYears', 'cap', 'floor'] as const;

export function GrowthField({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const at = `${path}.growth`;
  const way = useText(`${at}.kind`);
  const turn = (chosen: string) => {
    for (const key of ownFields) store.remove(`${at}.${key}`);
    // A level sum is one without a clause: nothing of it is kept.
    if (chosen === 'level') store.remove(at);
  };
  const premium = premiums.map((value) => ({ value, label: say(`growth.premium.${value}`) }));
  return (
    <>
      <div className="wide-field">
        <SegmentField
          path={`${at}.kind`}
          label="cover.growth"
          standard="level"
          options={ways.map((value) => ({ value, label: say(`cover.growth.${value}`) }))}
          hint={way === '' ? 'cover.growthHint' : 'cover.growthToday'}
          onChoose={turn}
        />
      </div>
      {way === 'fixed' ? (
        <>
          <PercentField path={`${at}.rate`} label="fact.rate" hint="cover.growthLimit" />
          <WholeField path={`${at}.everyYears`} label="fact.everyYears" suffix="unit.years" />
          <WholeField
            path={`${at}.firstYear`}
            label="fact.firstYear"
            suffix="unit.years"
            hint="cover.firstYearHint"
          />
        </>
      ) : null}
      {way === 'cpi' ? (
        <>
          <WholeField
            path={`${at}.lagYears`}
            label="fact.lagYears"
            suffix="unit.years"
            hint="cover.lagHint"
          />
          <PercentField path={`${at}.cap`} label="fact.cap" optional />
          <PercentField path={`${at}.floor`} label="fact.floor" optional />
        </>
      ) : null}
      {way === '' ? null : (
        <div className="wide-field">
          <SegmentField path={`${at}.premium`} label="fact.premium" options={premium} />
        </div>
      )}
    </>
  );
}
