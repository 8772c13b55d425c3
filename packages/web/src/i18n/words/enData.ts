import { assumptionTexts } from './en/assumptionTexts.ts';
import { sceneTexts } from './en/sceneTexts.ts';

/** What comes with data in simplified Chinese alone, by that; names have English of their own. */
export const dataTexts: Readonly<Record<string, string>> = { ...assumptionTexts, ...sceneTexts };
