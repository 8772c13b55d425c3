/** Compiled, not run: a contract is valued only on a course that knows its events. */
import { eventBenefit } from '../benefit/insurance.ts';
import { level } from '../flow/amount.ts';
import type { Interest } from '../flow/interest.ts';
import type { Course } from '../life/course.ts';
import { benefitsOnly } from './contract.ts';
import { partsAt } from './parts.ts';

export function onlyKnownEvents(
  interest: Interest,
  death: Course,
  both: Course<'death' | 'illness'>,
): void {
  const onDeath = benefitsOnly([eventBenefit({ event: 'death', amount: level(1) })]);
  const onIllness = benefitsOnly([eventBenefit({ event: 'illness', amount: level(1) })]);
  partsAt(onDeath, { course: death, interest }, 0);
  partsAt(onDeath, { course: both, interest }, 0);
  partsAt(onIllness, { course: both, interest }, 0);
  // @ts-expect-error a course of deaths alone knows no illness
  partsAt(onIllness, { course: death, interest }, 0);
}
