/** From a policy to the question whether it should give way to a new one. */
import type { ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { useDraft } from '../../draft/DraftContext.tsx';
import { getAt, isList, textAt } from '../../draft/json.ts';
import type { Json } from '../../draft/json.ts';
import { useSay } from '../../i18n/language.ts';

/** Where the answer stands on the page of the review. */
export const replaceAnchor = (policyId: string): string => `replace-${policyId}`;

/** Nothing beside a policy that is not saved yet: the question is asked of the saved family. */
export function ReplaceLink({ item }: { readonly item: Json }): ReactNode {
  const say = useSay();
  const { householdId = '' } = useParams({ strict: false });
  const id = textAt(item, 'id');
  const isSaved = useDraft(({ saved }) => {
    const policies = getAt(saved, 'policies');
    return isList(policies) && policies.some((policy) => textAt(policy, 'id') === id);
  });
  if (!isSaved) return null;
  return (
    <Link
      className="replace-link"
      to="/families/$householdId/review"
      params={{ householdId }}
      hash={replaceAnchor(id)}
    >
      {say('replace.ask')}
    </Link>
  );
}
