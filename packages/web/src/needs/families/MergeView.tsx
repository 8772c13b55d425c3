/** Two people changed one family: field by field, the planner says whose value stands. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useDraftStore } from '../../draft/DraftContext.tsx';
import { isObject } from '../../draft/json.ts';
import type { Json, Step } from '../../draft/json.ts';
import { mergeVersions } from '../../draft/merge.ts';
import type { Difference, Side } from '../../draft/merge.ts';
import { useSay } from '../../i18n/language.ts';
import { differencePlace } from './differencePlace.ts';
import type { Current } from './useSave.ts';
import { valueText } from './valueText.ts';

type MergeProps = {
  readonly current: Current;
  /** The draft goes on from the newer version now; it still has to be saved. */
  readonly onMerged: () => void;
  readonly onLater: () => void;
};
type Choices = Readonly<Record<string, Side>>;

export function MergeView({ current, onMerged, onLater }: MergeProps): ReactNode {
  const say = useSay();
  const store = useDraftStore();
  const [choices, setChoices] = useState<Choices>({});
  const { saved, draft } = store.get();
  const versions = { base: saved, mine: draft, theirs: current.facts };
  const { value, differences } = mergeVersions(versions, (key) => choices[key]);
  const trees = [draft, current.facts, saved];
  const conflicts = differences.filter(({ by }) => by === 'both');
  const open = conflicts.filter(({ key }) => choices[key] === undefined).length;
  const finish = () => {
    store.accept(current.facts, current.version, draft);
    store.replace(isObject(value) ? value : draft);
    onMerged();
  };
  return (
    <Modal
      open
      width={820}
      title={say('merge.title')}
      okText={say(open === 0 ? 'merge.take' : 'merge.open', { count: open })}
      okButtonProps={{ disabled: open > 0 }}
      cancelText={say('merge.later')}
      onOk={finish}
      onCancel={onLater}
      mask={{ closable: false }}
    >
      <p className="card-note">{say('merge.lead')}</p>
      {conflicts.length === 0 ? <p>{say('merge.noConflict')}</p> : null}
      <ul className="merge-list">
        {conflicts.map((difference) => (
          <Conflict
            key={difference.key}
            difference={difference}
            trees={trees}
            choice={choices[difference.key]}
            onChoose={(side) => setChoices({ ...choices, [difference.key]: side })}
          />
        ))}
      </ul>
      <Automatic differences={differences} trees={trees} />
    </Modal>
  );
}

type ConflictProps = {
  readonly difference: Difference;
  readonly trees: readonly Json[];
  readonly choice: Side | undefined;
  readonly onChoose: (side: Side) => void;
};

function Conflict({ difference, trees, choice, onChoose }: ConflictProps): ReactNode {
  const say = useSay();
  const place = differencePlace(difference.steps, trees, say);
  const shown = { field: fieldOf(difference.steps), trees, say };
  return (
    <li>
      <h4>{place}</h4>
      <div className="merge-sides" role="radiogroup" aria-label={place}>
        {(['mine', 'theirs'] as const).map((side) => (
          <button
            key={side}
            type="button"
            role="radio"
            className="merge-choice"
            aria-checked={choice === side}
            onClick={() => onChoose(side)}
          >
            <span className="merge-side">{say(`merge.${side}`)}</span>
            <span>{valueText(difference[side], shown) ?? say('merge.absent')}</span>
          </button>
        ))}
      </div>
    </li>
  );
}

function Automatic(props: {
  readonly differences: readonly Difference[];
  readonly trees: readonly Json[];
}): ReactNode {
  const say = useSay();
  const taken = props.differences.filter(({ by }) => by === 'theirs');
  if (taken.length === 0) return null;
  return (
    <details className="merge-auto">
      <summary>{say('merge.auto', { count: taken.length })}</summary>
      <ul>
        {taken.map(({ key, steps, theirs }) => (
          <li key={key}>
            {differencePlace(steps, props.trees, say)}
            {say('app.colon')}
            {valueText(theirs, { field: fieldOf(steps), trees: props.trees, say }) ??
              say('merge.absent')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The last name on the way is the field; a number is a row of the list before it. */
function fieldOf(steps: readonly Step[]): string {
  return steps.findLast((step) => typeof step === 'string') ?? '';
}
