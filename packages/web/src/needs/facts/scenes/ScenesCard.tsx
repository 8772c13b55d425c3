/** What may come: scenes to look at, each with figures that can be put right for this family. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Scene } from '@cebao/planning';
import { problemText } from '../../../api/problems.ts';
import { scenesQuery } from '../../../api/queries.ts';
import { useDraftStore, useList } from '../../../draft/DraftContext.tsx';
import { isObject } from '../../../draft/json.ts';
import { useDataName, useSay } from '../../../i18n/language.ts';
import { Tick } from '../../../ui/field/chosen.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { NumberRow } from '../choices/NumberRow.tsx';

export function ScenesCard(): ReactNode {
  const say = useSay();
  const { data, error, refetch } = useQuery(scenesQuery);
  return (
    <section className="card" id="scenes">
      <header>
        <h2>{say('facts.scenes')}</h2>
        <p>{say('facts.scenesHint')}</p>
      </header>
      {error === null ? null : (
        <TryAgain text={problemText(error, say)} onTry={() => void refetch()} />
      )}
      <ul className="scene-list">
        {(data ?? []).map((scene) => (
          <SceneItem key={scene.id} scene={scene} />
        ))}
      </ul>
    </section>
  );
}

function SceneItem({ scene }: { readonly scene: Scene }): ReactNode {
  const store = useDraftStore();
  const asked = useList('scenes');
  const at = asked.findIndex((item) => isObject(item) && item['id'] === scene.id);
  const choose = (on: boolean) => {
    if (on) store.set(`scenes[${String(asked.length)}]`, { id: scene.id, parameters: {} });
    else store.remove(`scenes[${String(at)}]`);
  };
  const nameOf = useDataName();
  return (
    <li>
      <Tick checked={at >= 0} onChange={choose}>
        {nameOf(scene)}
      </Tick>
      {at < 0 ? null : (
        <ul className="assumption-list">
          {scene.parameters.map((parameter) => (
            <NumberRow
              key={parameter.id}
              row={parameter}
              name={nameOf(parameter)}
              path={`scenes[${String(at)}].parameters.${parameter.id}`}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
