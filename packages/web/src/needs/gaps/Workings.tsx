/** Labelled terms that sum to the gap. */
import type { ReactNode } from 'react';
import { shownLayers, type GapResult } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { exactMoney } from '../../ui/money.ts';
import { ScrollX } from '../../ui/ScrollX.tsx';
import { evidenceOf } from '../report/evidence.ts';
import type { Names } from '../report/names.ts';
import { termRows } from './termRows.ts';
import { termText } from './termText.ts';

type WorkingsProps = { readonly gap: Pick<GapResult, 'now' | 'wishes'>; readonly names: Names };

const layerWords = { 1: 'gaps.layer1', 2: 'gaps.layer2', 3: 'gaps.layer3' } as const;

export function Workings({ gap, names }: WorkingsProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const layers = shownLayers(gap);
  const signed = (fen: number | null) =>
    fen === null ? '—' : `${fen > 0 ? '+' : ''}${exactMoney(fen, language)}`;
  return (
    <div className="workings">
      <p className="card-note">{say('gaps.workingsHint')}</p>
      <ScrollX>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{say('gaps.term')}</th>
              {layers.map(({ layer }) => (
                <th key={layer} scope="col">
                  {say(layerWords[layer])}
                </th>
              ))}
              <th scope="col">{say('gaps.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {termRows(layers.map(({ workings }) => workings)).map((row) => (
              <tr key={row.key}>
                <th scope="row">{termText(row.term, names, say)}</th>
                {layers.map(({ layer }, at) => (
                  <td key={layer}>{signed(row.amounts[at] ?? null)}</td>
                ))}
                <td>
                  <GradeMark grade={evidenceOf(row.term, names)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('gaps.sum')}</th>
              {layers.map(({ layer, gapCents }) => (
                <td key={layer}>{exactMoney(gapCents, language)}</td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </ScrollX>
    </div>
  );
}
