import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';

type RemoveProps = { readonly what: string; readonly onRemove: () => void };

export function RemoveButton({ what, onRemove }: RemoveProps): ReactNode {
  const say = useSay();
  return (
    <button
      type="button"
      className="remove-button"
      aria-label={say('app.remove', { what })}
      title={say('app.remove', { what })}
      onClick={onRemove}
    >
      ×
    </button>
  );
}
