/** The facts a new family starts with: one adult without a name, and what has a customary value. */
import type { JsonObject } from '../../draft/json.ts';

export function startFacts(name: string, today: string): JsonObject {
  return {
    format: 'cebao.household/1',
    name,
    asOf: today,
    region: '',
    persons: [],
    costs: [],
    debts: [],
    assets: [],
    policies: [],
    manualLines: [],
    choices: {
      bans: [],
      coreMedical: true,
      deathFirst: true,
      tolerance: 'medium',
      assumptions: {},
    },
  };
}

/** The calendar day here and now. */
export function today(now: Date = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
