/** One line for each thing done, in the transaction that does it. The table refuses any change. */
import type { Tx } from '../db/transaction.ts';
import { audit } from '../db/schema/app.ts';

export type AuditEvent =
  | { readonly event: 'signedIn' | 'signedOut'; readonly subjectId: null }
  | {
      readonly event:
        | 'householdCreated'
        | 'householdUpdated'
        | 'householdArchived'
        | 'householdRestored'
        | 'planSaved'
        | 'proposalOrdered'
        | 'proposalDone'
        | 'proposalFailed'
        | 'proposalDownloaded';
      readonly subjectId: string;
    };

/** `details` hold codes, versions and hashes: never names, health or money of a client. */
export async function recordAudit(
  tx: Tx,
  { event, subjectId }: AuditEvent,
  details: Readonly<Record<string, string | number | readonly string[]>> = {},
): Promise<void> {
  await tx.insert(audit).values({ event, subjectId, details });
}
