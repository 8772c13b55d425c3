/**
 * Policies in force and quotes in hand, one at a time. They are parts of the family's facts: one
 * truth, one version, one history.
 */
import { guarded } from '../../platform/http/operations.ts';
import type { SignedInContext } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import type { FactsDocument } from '../../platform/db/schema/app.ts';
import { writeOnce, type Write } from '../../platform/tenancy/writeOnce.ts';
import { recordOfRow } from '../households/householdRecord.ts';
import {
  checkedFacts,
  columnsOf,
  lockedHousehold,
  nextVersion,
  requireOpen,
  requireVersion,
  type VersionAction,
} from '../households/store.ts';
import { added, removed, replaced, type CoverList } from './coverList.ts';

type Place = { readonly householdId: string; readonly expectedVersion: number };
type Edit = {
  readonly write: Write;
  readonly place: Place;
  readonly action: VersionAction;
  /** Null: there is no such entry. */
  readonly edit: (facts: FactsDocument) => FactsDocument | null;
};

/** The whole family is judged again: an entry may name a person that is not there. */
function edited(context: SignedInContext, { write, place, action, edit }: Edit) {
  return writeOnce(context, write, async (tx) => {
    const row = await lockedHousehold(tx, place.householdId);
    requireVersion(row, place.expectedVersion, context);
    requireOpen(row);
    const facts = edit(row.facts);
    if (facts === null) throw problem('NOT_FOUND');
    const checked = checkedFacts(facts, context);
    // Two entries of one name could never be told apart again.
    const doubled = checked.obstacles.filter(({ code }) => code === 'DUPLICATE_ID');
    if (doubled.length > 0) throw problem('FACTS_REFUSED', { refusals: doubled });
    const set = columnsOf(checked);
    return recordOfRow(
      await nextVersion({ context, tx }, row, { action, set }),
      context.services.books,
    );
  });
}

const { policies, manualLines } = guarded;
const policyList: CoverList = 'policies';
const quoteList: CoverList = 'manualLines';

export const policyHandlers = policies.router({
  add: policies.add.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'policies.add', input },
      place: input,
      action: 'policyAdded',
      edit: (facts) => added(facts, policyList, input.entry),
    }),
  ),
  update: policies.update.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'policies.update', input },
      place: input,
      action: 'policyUpdated',
      edit: (facts) => replaced(facts, policyList, input),
    }),
  ),
  remove: policies.remove.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'policies.remove', input },
      place: input,
      action: 'policyRemoved',
      edit: (facts) => removed(facts, policyList, input.coverId),
    }),
  ),
});

export const manualLineHandlers = manualLines.router({
  add: manualLines.add.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'manualLines.add', input },
      place: input,
      action: 'quoteAdded',
      edit: (facts) => added(facts, quoteList, input.entry),
    }),
  ),
  update: manualLines.update.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'manualLines.update', input },
      place: input,
      action: 'quoteUpdated',
      edit: (facts) => replaced(facts, quoteList, input),
    }),
  ),
  remove: manualLines.remove.handler(({ context, input }) =>
    edited(context, {
      write: { operation: 'manualLines.remove', input },
      place: input,
      action: 'quoteRemoved',
      edit: (facts) => removed(facts, quoteList, input.coverId),
    }),
  ),
});
