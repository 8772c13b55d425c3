/** What strikes one person; the perils of scripts. */
export type ScriptPeril =
  'death' | 'criticalIllness' | 'billEveryday' | 'billSerious' | 'billCatastrophic' | 'disability';
