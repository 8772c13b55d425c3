import { assumptionTexts } from './zhTW/assumptionTexts.ts';
import { sceneTexts } from './zhTW/sceneTexts.ts';

/** What comes with data in simplified Chinese, by that. */
export const dataTexts: Readonly<Record<string, string>> = { ...assumptionTexts, ...sceneTexts };
