/** What is said of a plan with which more lives are ruined. */
import { worseWithPlan, type StressResult } from '@cebao/planning';

/** More lives are ruined: by small shortfalls where the mean gets smaller, else it is no consolation. */
export function moreWord(stress: StressResult): 'stress.more' | 'stress.moreDeeper' {
  const isDeeper = worseWithPlan(stress).some(
    ({ without, withPlan }) => withPlan.meanCents >= without.meanCents,
  );
  return isDeeper ? 'stress.moreDeeper' : 'stress.more';
}
