/** A saved plan never changes; what it was made from may have: said at each of them. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { familyQuery, healthQuery, historyQuery } from '../../api/queries.ts';
import { useSay } from '../../i18n/language.ts';
import { codeWord } from '../../needs/report/names.ts';
import { changedSince } from './sinceSaved.ts';

export type Origin = {
  readonly householdVersion: number;
  readonly basis: { readonly engineVersion: string; readonly catalogueVersion: string };
};

type OldMarkProps = { readonly householdId: string; readonly plan: Origin };

export function OldMark({ householdId, plan }: OldMarkProps): ReactNode {
  const say = useSay();
  const { data: family } = useQuery(familyQuery(householdId));
  const version = family?.version ?? plan.householdVersion;
  const { data: history } = useQuery({
    ...historyQuery(householdId, version),
    enabled: version !== plan.householdVersion,
  });
  const { data: health } = useQuery(healthQuery);
  const parts = changedSince(history?.versions ?? [], plan.householdVersion);
  const isOldEngine = health !== undefined && health.engineVersion !== plan.basis.engineVersion;
  const isOldCatalogue =
    health !== undefined && health.catalogueVersion !== plan.basis.catalogueVersion;
  const list = parts.map((part) => codeWord('fact', part, say)).join(say('app.listComma'));
  const said = [
    ...(parts.length === 0 ? [] : [say('saved.factsChanged', { list })]),
    ...(isOldEngine ? [say('saved.oldEngine', { version: plan.basis.engineVersion })] : []),
    ...(isOldCatalogue && !isOldEngine ? [say('saved.oldCatalogue')] : []),
  ];
  return said.length === 0 ? null : (
    <span className="old-mark">{said.join(say('app.semicolon'))}</span>
  );
}
