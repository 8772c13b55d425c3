/** The family as it is and in each scene that it asks for: what changes, and why. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SceneGap, SceneMoney, SceneResult, SceneTerm } from '@cebao/planning';
import { scenesQuery } from '../../api/queries.ts';
import { useDataName, useDataTexts, useLanguage, useSay } from '../../i18n/language.ts';
import type { Say } from '../../i18n/say.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { glanceMoney } from '../../ui/money.ts';
import { Money } from '../../ui/Money.tsx';
import { probability } from '../report/figures.ts';
import type { Names } from '../report/names.ts';
import type { ExposedProps } from './exposedProps.ts';
import { obstacleText } from './obstacleText.ts';
import { sceneValue } from './sceneValue.ts';

type SceneProps = { readonly scene: SceneResult; readonly names: Names };

export function ScenesCard({ report, names }: ExposedProps): ReactNode {
  const say = useSay();
  if (report.scenes.length === 0) return null;
  return (
    <section className="card exposed" id="scenes">
      <header>
        <h2>{say('scenes.title')}</h2>
        <p>{say('scenes.hint')}</p>
      </header>
      {report.scenes.map((scene) => (
        <Scene key={scene.id} scene={scene} names={names} />
      ))}
    </section>
  );
}

/** Names come with the scene in simplified Chinese; the book has them in English too. */
function Scene({ scene, names }: SceneProps): ReactNode {
  const say = useSay();
  const nameOf = useDataName();
  const { data } = useQuery(scenesQuery);
  const book = data?.find(({ id }) => id === scene.id);
  const figures = scene.values.map(({ id, name, value, unit }) => {
    const known = book?.parameters.find((parameter) => parameter.id === id);
    const word = nameOf({ zh: name, en: known?.en ?? name });
    return { id, text: `${word} ${sceneValue(value, unit, say)}` };
  });
  const list = figures.map(({ text }) => text).join(say('app.semicolon'));
  const { obstacle } = scene;
  return (
    <section>
      <h3>{nameOf({ zh: scene.name, en: book?.en ?? scene.name })}</h3>
      <p className="card-note">{say('scenes.values', { list })}</p>
      {obstacle === null ? (
        <Changes scene={scene} names={names} />
      ) : (
        <p className="notice">{obstacleText(obstacle, figures, say)}</p>
      )}
    </section>
  );
}

function Changes({ scene, names }: SceneProps): ReactNode {
  const say = useSay();
  const textOf = useDataTexts();
  const moved = scene.gaps.filter(({ terms }) => terms.length > 0);
  const same = scene.gaps.length - moved.length;
  return (
    <>
      <MoneyTable scene={scene} />
      {moved.length === 0 ? null : <GapTable gaps={moved} names={names} />}
      <p className="card-note">
        {moved.length === 0 ? say('scenes.noneMoved') : say('scenes.gapsHint')}
        {moved.length > 0 && same > 0 ? ` ${say('scenes.gapsSame', { same })}` : ''}
      </p>
      {scene.accidents.map(({ name, before, after }) => (
        <p key={name} className="card-note">
          {say('scenes.accident', {
            name,
            before: probability(before),
            after: probability(after),
          })}
        </p>
      ))}
      {scene.liabilities.map(({ label, lossCents }) => (
        <p key={label} className="card-note">
          {say('scenes.liability', { label: textOf(label) })} <Money fen={lossCents} />
        </p>
      ))}
    </>
  );
}

const moneyWords = {
  annualIncomeCents: 'gaps.income',
  essentialsCents: 'gaps.essentials',
  liquidCents: 'gaps.liquid',
  debtsCents: 'gaps.debts',
  goalGapCents: 'scenes.goalGap',
} as const satisfies Record<keyof SceneMoney, string>;
const moneyKeys = [
  'annualIncomeCents',
  'essentialsCents',
  'liquidCents',
  'debtsCents',
  'goalGapCents',
] as const;

function MoneyTable({ scene: { before, after } }: { readonly scene: SceneResult }): ReactNode {
  const say = useSay();
  const rows = moneyKeys.map((key) => ({
    key,
    cells: [
      say(moneyWords[key]),
      <Money key="before" fen={before[key]} />,
      <Money key="after" fen={after[key]} />,
      <Change key="change" fen={after[key] - before[key]} />,
    ],
  }));
  return (
    <DataTable head={['scenes.family', 'scenes.now', 'scenes.then', 'scenes.change']} rows={rows} />
  );
}

function Change({ fen }: { readonly fen: number }): ReactNode {
  if (fen === 0) return '—';
  return (
    <>
      {fen > 0 ? '+' : ''}
      <Money fen={fen} />
    </>
  );
}

const shownTerms = 3;

function GapTable({
  gaps,
  names,
}: {
  readonly gaps: readonly SceneGap[];
  readonly names: Names;
}): ReactNode {
  const say = useSay();
  const textOf = useDataTexts();
  const rows = gaps.map(({ member, name, peril, before, after, terms }) => ({
    key: `${member} ${peril}`,
    note: <Reasons terms={terms} names={names} />,
    cells: [
      `${textOf(name)} · ${perilWord(peril, say)}`,
      before === null ? say('scenes.notYet') : <Money key="before" fen={before.g2Cents} />,
      after === null ? say('scenes.noMore') : <Money key="after" fen={after.g2Cents} />,
      <Change key="change" fen={(after?.g2Cents ?? 0) - (before?.g2Cents ?? 0)} />,
    ],
  }));
  return (
    <DataTable
      head={['scenes.gap', 'scenes.lackNow', 'scenes.lackThen', 'scenes.change']}
      rows={rows}
    />
  );
}

type ReasonsProps = { readonly terms: readonly SceneTerm[]; readonly names: Names };

/** The largest reasons; all of them sum to the change. */
function Reasons({ terms, names }: ReasonsProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const textOf = useDataTexts();
  const shown = terms.filter(({ code }) => code !== 'rounding').slice(0, shownTerms);
  const texts = shown.map(({ code, subject, changeCents }) => {
    const word = code === 'spare' ? say('scenes.spare') : say(`code.term.${code}`);
    const about =
      subject === '' ? word : say('report.about', { word, about: textOf(names.of(subject)) });
    return `${about} ${changeCents > 0 ? '+' : ''}${glanceMoney(changeCents, language)}`;
  });
  return <small className="block">{texts.join(say('app.semicolon'))}</small>;
}

function perilWord(peril: SceneGap['peril'], say: Say): string {
  return say(peril === 'longTermCare' ? 'code.mapPeril.longTermCare' : `code.peril.${peril}`);
}
