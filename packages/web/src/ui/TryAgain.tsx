/** What was not computed or loaded, and a button that tries once more where the words stand. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useSay } from '../i18n/language.ts';

type TryAgainProps = { readonly text: string; readonly onTry: () => void };

export function TryAgain({ text, onTry }: TryAgainProps): ReactNode {
  const say = useSay();
  return (
    <div className="notice notice-bad kept-row no-print" role="alert">
      <p>{text}</p>
      <Button size="small" onClick={onTry}>
        {say('app.retry')}
      </Button>
    </div>
  );
}
