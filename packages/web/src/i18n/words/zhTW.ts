import { appWords } from './zhTW/app.ts';
import { factsWords } from './zhTW/facts.ts';
import { factWords } from './zhTW/fact.ts';
import { coverWords } from './zhTW/cover.ts';
import { reportWords } from './zhTW/report.ts';
import { exposedWords } from './zhTW/exposed.ts';
import { planWords } from './zhTW/plan.ts';
import { reviewWords } from './zhTW/review.ts';
import { codeWords } from './zhTW/code.ts';
import { outlookWords } from './zhTW/outlook.ts';
import { limitWords } from './zhTW/limit.ts';
import { refusalWords } from './zhTW/refusal.ts';

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
