/** What a screen shows when it cannot show itself: why, and what to do. */
import type { ReactNode } from 'react';
import { problemText } from '../api/problems.ts';
import { useSay } from '../i18n/language.ts';

type FailedProps = {
  readonly error?: unknown;
  readonly missing?: boolean;
  readonly onRetry?: () => void;
};

export function Failed({ error, missing, onRetry }: FailedProps): ReactNode {
  const say = useSay();
  return (
    <div className="failed" role="alert">
      <h2>{say(missing === true ? 'app.notFound' : 'app.failed')}</h2>
      <p>{missing === true ? say('app.notFoundHint') : problemText(error, say)}</p>
      <p className="failed-actions">
        {onRetry === undefined ? null : (
          <button type="button" className="plain-button" onClick={onRetry}>
            {say('app.retry')}
          </button>
        )}
        <a className="plain-button" href="/families">
          {say('app.toFamilies')}
        </a>
      </p>
    </div>
  );
}
