/** The family's facts on one screen, in the order a planner asks for them. */
import type { ReactNode } from 'react';
import { useDraft } from '../../draft/DraftContext.tsx';
import { isWithin } from '../../draft/draftStore.ts';
import { useSay } from '../../i18n/language.ts';
import type { WordKey } from '../../i18n/language.ts';
import { RecordCard } from '../families/record/RecordCard.tsx';
import { ChoicesCard } from './choices/ChoicesCard.tsx';
import { CompaniesCard } from './exposed/CompaniesCard.tsx';
import { LiabilitiesCard } from './exposed/LiabilitiesCard.tsx';
import { AssetsCard } from './money/AssetsCard.tsx';
import { CostsCard } from './money/CostsCard.tsx';
import { GuaranteesCard } from './money/GuaranteesCard.tsx';
import { DebtsCard } from './money/DebtsCard.tsx';
import { Doubts } from './Doubts.tsx';
import { FrameCard } from './FrameCard.tsx';
import { Obstacles } from './Obstacles.tsx';
import { PeopleCard } from './people/PeopleCard.tsx';
import { ScenesCard } from './scenes/ScenesCard.tsx';
import { SourcesCard } from './sources/SourcesCard.tsx';

const steps = [
  { id: 'frame', word: 'facts.frame', lists: ['name', 'asOf', 'region'] },
  { id: 'people', word: 'facts.people', lists: ['persons'] },
  { id: 'costs', word: 'facts.costs', lists: ['costs'] },
  { id: 'debts', word: 'facts.debts', lists: ['debts'] },
  { id: 'guarantees', word: 'facts.guarantees', lists: ['guarantees'] },
  { id: 'assets', word: 'facts.assets', lists: ['assets'] },
  { id: 'liabilities', word: 'facts.liabilities', lists: ['liabilities'] },
  { id: 'companies', word: 'facts.companies', lists: ['companies'] },
  { id: 'choices', word: 'facts.choices', lists: ['choices'] },
  { id: 'scenes', word: 'facts.scenes', lists: ['scenes'] },
  { id: 'sources', word: 'facts.sources', lists: ['factSources'] },
] as const satisfies readonly {
  readonly id: string;
  readonly word: WordKey;
  readonly lists: readonly string[];
}[];

export function Facts(): ReactNode {
  const say = useSay();
  return (
    <>
      <h1 className="sr-only">{say('tab.facts')}</h1>
      <Obstacles />
      <Doubts />
      <div className="facts-layout">
        <Steps />
        <div>
          <FrameCard />
          <PeopleCard />
          <CostsCard />
          <DebtsCard />
          <GuaranteesCard />
          <AssetsCard />
          <LiabilitiesCard />
          <CompaniesCard />
          <ChoicesCard />
          <ScenesCard />
          <SourcesCard />
          <RecordCard />
        </div>
      </div>
    </>
  );
}

function Steps(): ReactNode {
  const say = useSay();
  const faults = useDraft((state) => state.faults);
  const countIn = (lists: readonly string[]) =>
    faults.filter(({ path }) => lists.some((list) => isWithin(path, list))).length;
  return (
    <nav aria-label={say('facts.steps')}>
      <ol className="facts-steps">
        {steps.map(({ id, word, lists }) => {
          const count = countIn(lists);
          return (
            <li key={id}>
              <a href={`#${id}`}>
                {say(word)}
                {count === 0 ? null : <span className="bad">{count}</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
