/** Measures of the balance sheet with their grades; hatched where assumptions stand in for facts. */
import type { ReactNode } from 'react';
import type { StructureMeasure } from '@cebao/planning';
import { useSay } from '../../i18n/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { GradeMark } from '../../ui/GradeMark.tsx';
import type { ExposedProps } from './exposedProps.ts';
import { measureText } from './measureText.ts';

export function StructureBlock({ report }: ExposedProps): ReactNode {
  const say = useSay();
  const { structure } = report.exposures;
  if (structure.length === 0) return null;
  const rows = structure.map((measure) => ({
    key: measure.id,
    cells: [
      <>
        {say(`code.structure.${measure.id}`)}
        {measure.subject === '' ? null : <small className="block">{measure.subject}</small>}
      </>,
      <>
        {measureText(measure.id, measure.value, say)}{' '}
        <GradeMark grade={measure.evidence === 'T' ? 'family' : measure.evidence} />
      </>,
      <Grade key="grade" grade={measure.grade} />,
      <WithoutAssumptions key="without" measure={measure} />,
      measure.limits.map((limit) => measureText(measure.id, limit, say)).join(' / '),
      say(`code.movedBy.${measure.movedBy}`),
    ],
  }));
  return (
    <section>
      <h3>{say('exposed.structure')}</h3>
      <DataTable
        head={[
          'exposed.measure',
          'exposed.value',
          'exposed.grade',
          'exposed.withoutAssumptions',
          'exposed.limits',
          'exposed.movedBy',
        ]}
        rows={rows}
      />
      <p className="card-note">{say('exposed.structureHint')}</p>
    </section>
  );
}

function Grade({ grade }: { readonly grade: StructureMeasure['grade'] }): ReactNode {
  return <span className={`grade-chip risk-${grade}`}>{useSay()(`code.risk.${grade}`)}</span>;
}

function WithoutAssumptions({ measure }: { readonly measure: StructureMeasure }): ReactNode {
  const say = useSay();
  const { valueWithoutAssumptions: value, gradeWithoutAssumptions: grade } = measure;
  if (value === null || grade === null) return '—';
  return (
    <>
      {measureText(measure.id, value, say)} <Grade grade={grade} />
    </>
  );
}
