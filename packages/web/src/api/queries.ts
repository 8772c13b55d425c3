/** Everything that is read from the server, each under one key. */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Household } from '@cebao/planning';
import type { ReplacementQuestion } from '../engine/messages.ts';
import { api } from './client.ts';
import { problemCode } from './problems.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && problemCode(error) === 'BUSY',
    },
  },
});

/**
 * null where nobody is signed in. Asked once: a sign-in that ends later shows when a request is
 * refused, and then its screen stays (signInAgain.ts).
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async () => {
    try {
      return await api.session.me();
    } catch (error) {
      if (problemCode(error) === 'NOT_SIGNED_IN') return null;
      throw error;
    }
  },
});

export const familiesQuery = (search: string, archived: boolean) =>
  queryOptions({
    queryKey: ['families', search, archived],
    queryFn: () => api.households.list({ search, archived: String(archived), limit: 200 }),
    placeholderData: (before) => before,
  });

export const familyQuery = (householdId: string) =>
  queryOptions({
    queryKey: ['family', householdId],
    queryFn: () => api.households.read({ householdId }),
  });

/** Asked again with every version that is saved here. */
export const historyQuery = (householdId: string, version: number) =>
  queryOptions({
    queryKey: ['family', householdId, 'history', version],
    queryFn: () => api.households.history({ householdId }),
  });

export const occupationsQuery = (search: string) =>
  queryOptions({
    queryKey: ['occupations', search],
    staleTime: Infinity,
    queryFn: () => api.catalogue.occupations({ search, limit: 60 }),
  });

/** From the engine's worker, which holds them anyway. */
export const assumptionsQuery = queryOptions({
  queryKey: ['assumptions'],
  staleTime: Infinity,
  queryFn: async () => (await import('../engine/engine.ts')).loadAssumptions(),
});

/** From the engine's worker too. */
export const scenesQuery = queryOptions({
  queryKey: ['scenes'],
  staleTime: Infinity,
  queryFn: async () => (await import('../engine/engine.ts')).loadScenes(),
});

export const productsQuery = queryOptions({
  queryKey: ['products'],
  staleTime: Infinity,
  queryFn: () => api.catalogue.products(),
});

/** What the server computes with now. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  staleTime: Infinity,
  queryFn: () => api.system.health(),
});

export const plansQuery = (householdId: string) =>
  queryOptions({
    queryKey: ['family', householdId, 'plans'],
    queryFn: () => api.plans.list({ householdId }),
  });

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId],
    staleTime: Infinity,
    queryFn: () => api.plans.read({ planId }),
  });

export const comparisonQuery = (planId: string, otherPlanId: string) =>
  queryOptions({
    queryKey: ['comparison', planId, otherPlanId],
    staleTime: Infinity,
    queryFn: () => api.plans.compare({ planId, otherPlanId }),
  });

export const proposalsQuery = (householdId: string) =>
  queryOptions({
    queryKey: ['family', householdId, 'proposals'],
    queryFn: () => api.proposals.list({ householdId }),
  });

const pollMilliseconds = 700;

/** Asked again until the job has come to an end. */
export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['proposal', proposalId],
    queryFn: () => api.proposals.read({ proposalId }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'done' || state.data?.state === 'failed' ? false : pollMilliseconds,
  });

/** Of one version of a family; computed in the engine's worker. */
export const policyMapQuery = (family: {
  readonly id: string;
  readonly version: number;
  readonly household: Household;
}) =>
  queryOptions({
    queryKey: ['policy-map', family.id, family.version],
    staleTime: Infinity,
    queryFn: async () => (await import('../engine/engine.ts')).computePolicyMap(family.household),
  });

/** A version never changes; its reading changes with the server only. */
export const versionQuery = (householdId: string, version: number) =>
  queryOptions({
    queryKey: ['family', householdId, 'version', version],
    staleTime: Infinity,
    queryFn: () => api.households.readVersion({ householdId, version }),
  });

export const planStateQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan', planId, 'state'],
    staleTime: Infinity,
    queryFn: () => api.plans.state({ planId }),
  });

/** Judged in the engine's worker. */
export const replacementQuery = (question: ReplacementQuestion) =>
  queryOptions({
    queryKey: ['replacement', question.household, question.policyId, question.surrenderLossCents],
    staleTime: Infinity,
    queryFn: async () => (await import('../engine/engine.ts')).judgeReplacement(question),
  });
