import { appWords } from './en/app.ts';
import { factsWords } from './en/facts.ts';
import { factWords } from './en/fact.ts';
import { coverWords } from './en/cover.ts';
import { reportWords } from './en/report.ts';
import { exposedWords } from './en/exposed.ts';
import { planWords } from './en/plan.ts';
import { reviewWords } from './en/review.ts';
import { codeWords } from './en/code.ts';
import { outlookWords } from './en/outlook.ts';
import { limitWords } from './en/limit.ts';
import { refusalWords } from './en/refusal.ts';

export const words = {
  ...appWords,
  ...factsWords,
  ...factWords,
  ...coverWords,
  ...reportWords,
  ...exposedWords,
  ...planWords,
  ...reviewWords,
  ...codeWords,
  ...outlookWords,
  ...limitWords,
  ...refusalWords,
};
