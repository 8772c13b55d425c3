/** The operations on plans. Computing takes the engine's thread and holds no transaction open. */
import { cents, subtractCents } from '@cebao/kernel';
import { problem } from '../../platform/http/problem.ts';
import { guarded } from '../../platform/http/operations.ts';
import { withAgency } from '../../platform/tenancy/withAgency.ts';
import { earlierAnswer, writeOnce } from '../../platform/tenancy/writeOnce.ts';
import {
  lockedHousehold,
  readHouseholdRow,
  requireOpen,
  requireVersion,
} from '../../needs/households/store.ts';
import { comparedLines, comparedOpen } from './comparePlans.ts';
import { computePlan, requireAgreement, requireBasis } from './computePlan.ts';
import { planSummaryOf, reportOf, sealedPartsOf, stateOf, type SealedParts } from './planRecord.ts';
import { insertPlan, listPlans, readPlan } from './store.ts';

const { plans } = guarded;

export const planHandlers = plans.router({
  compute: plans.compute.handler(async ({ context, input }) => {
    const { services, session } = context;
    const row = await withAgency(services.database, session.grant, (tx) =>
      readHouseholdRow(tx, input.householdId),
    );
    const { budgetCents } = input;
    const { report, seal } = await computePlan(context, row, {
      budgetCents,
      stressed: false,
      since: null,
    });
    return {
      householdVersion: row.version,
      budgetCents: report.plan.budgetCents,
      basis: services.books.basis,
      inputHash: seal.inputHash,
      resultHash: seal.resultHash,
      report,
    };
  }),

  list: plans.list.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      await readHouseholdRow(tx, input.householdId);
      return { plans: await listPlans(tx, input.householdId) };
    }),
  ),

  save: plans.save.handler(async ({ context, input }) => {
    const { services, session } = context;
    const write = { operation: 'plans.save', input };
    const earlier = await earlierAnswer<SavedPlan>(context, write);
    if (earlier !== null) return earlier;
    const { row, since } = await withAgency(services.database, session.grant, async (tx) => ({
      row: await readHouseholdRow(tx, input.householdId),
      since: input.since === null ? null : await readPlan(tx, input.since),
    }));
    // A plan of another family is, for this one, none.
    if (since !== null && since.householdId !== row.id) throw problem('NOT_FOUND');
    requireVersion(row, input.expectedVersion, context);
    requireOpen(row);
    requireBasis(input.claim, services.books.basis);
    const { budgetCents } = input;
    const planned = await computePlan(context, row, {
      budgetCents,
      stressed: true,
      since: since === null ? null : stateOf(since),
    });
    requireAgreement(input.claim, planned);
    return writeOnce(context, write, async (tx) => {
      // Somebody may have changed the family while the engine was at work.
      requireVersion(await lockedHousehold(tx, row.id), input.expectedVersion, context);
      const { id, title } = input;
      const made = { id, title, householdId: row.id, householdVersion: row.version };
      const saved = await insertPlan(tx, { ...made, createdBy: session.name }, planned);
      return { ...planSummaryOf(saved), report: planned.report, stress: planned.stress };
    });
  }),

  read: plans.read.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      const row = await readPlan(tx, input.planId);
      return { ...planSummaryOf(row), ...sealedPartsOf(row) };
    }),
  ),

  state: plans.state.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) =>
      stateOf(await readPlan(tx, input.planId)),
    ),
  ),

  compare: plans.compare.handler(({ context, input }) =>
    withAgency(context.services.database, context.session.grant, async (tx) => {
      const left = await readPlan(tx, input.planId);
      const right = await readPlan(tx, input.otherPlanId);
      const [one, other] = [reportOf(left), reportOf(right)];
      return {
        left: planSummaryOf(left),
        right: planSummaryOf(right),
        premiumDifferenceCents: subtractCents(cents(right.premiumCents), cents(left.premiumCents)),
        lines: comparedLines(one, other),
        open: comparedOpen(one, other),
      };
    }),
  ),
});

type SavedPlan = ReturnType<typeof planSummaryOf> & SealedParts;
