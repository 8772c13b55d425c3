/** What the state's system would say of the sample couple; plausible, not computed. */
import { yuan } from '@cebao/kernel';
import type { Report } from '@cebao/planning';

export function sampleState(): Report['state'] {
  return {
    rulesId: 'cn-social-2026-11',
    members: [
      {
        member: 'husband',
        retirement: {
          rule: 'S001',
          originalAge: 60,
          delayMonths: 36,
          ageYears: 63,
          ageMonths: 0,
          month: '2057-01',
          endsWork: false,
          grade: 'T',
        },
        pension: null,
        onDeath: [
          {
            code: 'funeralGrant',
            rule: 'S023',
            times: 2,
            unitCents: yuan(4_515.67),
            cents: yuan(9_031.34),
            grade: 'P',
          },
        ],
        atWork: [],
      },
    ],
    guarantees: [],
  };
}
