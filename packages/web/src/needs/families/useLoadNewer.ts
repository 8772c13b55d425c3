import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/**
 * The newest saved version in place of the one on screen. What is not saved yet goes on from the
 * version that it was made from, so that saving merges it.
 */
export function useLoadNewer(householdId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.households.read({ householdId }),
    onSuccess: (record) => client.setQueryData(['family', householdId], record),
  });
}
