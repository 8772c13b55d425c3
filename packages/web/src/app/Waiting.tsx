import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';

export function Waiting(): ReactNode {
  const say = useSay();
  return (
    <p className="waiting" role="status">
      <span className="spinner" aria-hidden="true" />
      {say('app.loading')}
    </p>
  );
}
