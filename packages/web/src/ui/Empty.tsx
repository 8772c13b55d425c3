/** A place with nothing in it says what belongs there and why. */
import type { ReactNode } from 'react';

type EmptyProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

export function Empty({ title, children, actions }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <h3>{title}</h3>
      <p>{children}</p>
      {actions === undefined ? null : <div className="empty-actions">{actions}</div>}
    </div>
  );
}
