/** The main contract of a rider (附加险), as its line names it. */
import type { PlanLine } from '@cebao/planning';

export function mainText({ name, inForce }: NonNullable<PlanLine['riderOf']>): string {
  return inForce ? `${name}（已有保单）` : name;
}
