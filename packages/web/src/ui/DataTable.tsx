/** A plain table: what each row is about at the left, figures at the right; wider than a phone, it scrolls and says so. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';
import type { WordKey } from '../i18n/language.ts';
import { ScrollX } from './ScrollX.tsx';

export type DataRow = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** What the row is told to come from: below it, as wide as all of it. */
  readonly note?: ReactNode;
};

type TableProps = {
  /** One for each cell of a row. */
  readonly head: readonly WordKey[];
  readonly rows: readonly DataRow[];
  /** What the rows add up to. */
  readonly sum?: readonly ReactNode[];
};

export function DataTable({ head, rows, sum }: TableProps): ReactNode {
  const say = useSay();
  return (
    <ScrollX>
      <table className="data-table plain-table">
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, note }) => (
            <Fragment key={key}>
              <Row cells={cells} />
              {note === undefined ? null : (
                <tr className="row-note">
                  <td colSpan={head.length}>{note}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        {sum === undefined ? null : (
          <tfoot>
            <Row cells={sum} />
          </tfoot>
        )}
      </table>
    </ScrollX>
  );
}

function Row({ cells: [first, ...rest] }: { readonly cells: readonly ReactNode[] }): ReactNode {
  return (
    <tr>
      <th scope="row">{first}</th>
      {rest.map((cell, i) => (
        <td key={i}>{cell}</td>
      ))}
    </tr>
  );
}
