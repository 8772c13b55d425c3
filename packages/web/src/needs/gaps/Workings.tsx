/** Labelled terms that sum to the gap. */
import type { ReactNode } from 'react';
import type { GapResult } from '@cebao/planning';
import { useLanguage, useSay } from '../../i18n/language.ts';
import { GradeMark } from '../../ui/GradeMark.tsx';
import { exactMoney } from '../../ui/money.ts';
import { evidenceOf } from '../report/evidence.ts';
import type { Names } from '../report/names.ts';
import { termPairs } from './termPairs.ts';
import { termText } from './termText.ts';

type WorkingsProps = { readonly gap: Pick<GapResult, 'now'>; readonly names: Names };

export function Workings({ gap, names }: WorkingsProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [first, second] = gap.now;
  const signed = (fen: number | null) =>
    fen === null ? '—' : `${fen > 0 ? '+' : ''}${exactMoney(fen, language)}`;
  return (
    <div className="workings scroll-x">
      <p className="card-note">{say('gaps.workingsHint')}</p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{say('gaps.term')}</th>
            <th scope="col">{say('gaps.layer1')}</th>
            <th scope="col">{say('gaps.layer2')}</th>
            <th scope="col">{say('gaps.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {termPairs(first.workings, second.workings).map((row) => (
            <tr key={row.key}>
              <th scope="row">{termText(row.term, names, say)}</th>
              <td>{signed(row.firstCents)}</td>
              <td>{signed(row.secondCents)}</td>
              <td>
                <GradeMark grade={evidenceOf(row.term, names)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('gaps.sum')}</th>
            <td>{exactMoney(first.gapCents, language)}</td>
            <td>{exactMoney(second.gapCents, language)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
