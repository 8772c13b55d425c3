/** Member by peril: how likely within the horizon, how bad at its worst. Hatched = assumption. */
import type { ReactNode } from 'react';
import type { PersonId, Report, RiskCell, ScriptPeril } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import { Money } from '../../ui/Money.tsx';
import { ScrollX } from '../../ui/ScrollX.tsx';
import { probability } from '../report/figures.ts';
import { shownPerils, ungradedGap } from './matrixCells.ts';

export type Cell = { readonly member: PersonId; readonly peril: ScriptPeril };

type MatrixProps = {
  readonly report: Report;
  readonly chosen: Cell;
  readonly onChoose: (cell: Cell) => void;
};

export function RiskMatrix(props: MatrixProps): ReactNode {
  const say = useSay();
  const { report } = props;
  const shown = shownPerils(report);
  const isUngraded = report.gaps.some((gap) => ungradedGap(report, gap) !== null);
  return (
    <section className="card">
      <header>
        <h2>{say('gaps.matrix')}</h2>
        <p>{say('gaps.matrixHint')}</p>
      </header>
      <ScrollX>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {shown.map((peril) => (
                <th key={peril} scope="col">
                  {say(`code.peril.${peril}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.family.members.map(({ id, name, age }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <small>{say('report.age', { age })}</small>
                </th>
                {shown.map((peril) => (
                  <td key={peril}>
                    <MatrixCell {...props} cell={{ member: id, peril }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <MatrixLegend />
      <p className="card-note">{say('gaps.beforePremiums')}</p>
      {isUngraded ? <p className="card-note">{say('gaps.ungradedWhy')}</p> : null}
    </section>
  );
}

type CellProps = MatrixProps & { readonly cell: Cell };

function MatrixCell({ report, chosen, onChoose, cell }: CellProps): ReactNode {
  const say = useSay();
  const risk = report.risks.find((r) => r.member === cell.member && r.peril === cell.peril);
  const isChosen = chosen.member === cell.member && chosen.peril === cell.peril;
  if (risk === undefined) {
    const fen = ungradedGap(report, cell);
    if (fen === null) return <span className="matrix-none">—</span>;
    return (
      <button
        type="button"
        className="matrix-cell matrix-ungraded"
        aria-pressed={isChosen}
        onClick={() => onChoose(cell)}
        title={say('gaps.ungradedWhy')}
      >
        <span>{say('gaps.ungraded')}</span>
        <span>
          <Money fen={fen} />
        </span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className={`matrix-cell risk-${risk.grade}${risk.probabilityGrade === 'A' ? ' hatched' : ''}`}
      aria-pressed={isChosen}
      onClick={() => onChoose(cell)}
      title={rankText(risk, say)}
    >
      <strong>{say(`code.risk.${risk.grade}`)}</strong>
      <span>
        <Money fen={risk.impactCents} />
      </span>
      <small>{probability(risk.probability)}</small>
    </button>
  );
}

function rankText(risk: RiskCell, say: ReturnType<typeof useSay>): string {
  const values = { rank: risk.rank, years: risk.years };
  if (risk.rankWithoutAssumptions === null) return say('gaps.rankAssumed', values);
  return say('gaps.rank', { ...values, without: risk.rankWithoutAssumptions });
}

function MatrixLegend(): ReactNode {
  const say = useSay();
  return (
    <ul className="legend">
      {(['low', 'medium', 'high', 'severe'] as const).map((grade) => (
        <li key={grade}>
          <span className={`swatch risk-${grade}`} />
          {say(`code.risk.${grade}`)}
        </li>
      ))}
      <li>
        <span className="swatch hatched" />
        {say('gaps.hatched')}
      </li>
      <li>
        <span className="no-swatch">—</span>
        {say('gaps.noGap')}
      </li>
    </ul>
  );
}
