/** From words to a command, and from its outcome to an exit code. */
import { CebaoBug } from '@cebao/kernel';
import { engineVersion } from '@cebao/planning';
import type { Command } from './commands/command.ts';
import { fairPriceCommand } from './commands/fairPrice.ts';
import { householdCheckCommand } from './commands/householdCheck.ts';
import { planCommand } from './commands/plan.ts';
import { policiesImportCommand } from './commands/policiesImport.ts';
import { policiesMapCommand } from './commands/policiesMap.ts';
import { productsCommand } from './commands/products.ts';
import { quoteCommand } from './commands/quote.ts';
import { casesCommand } from './commands/cases.ts';
import { tableCommand } from './commands/table.ts';
import { scenesCommand } from './commands/scenes.ts';
import { stressCommand } from './commands/stress.ts';
import { ratesImportCommand } from './commands/ratesImport.ts';
import { ratesProposeCommand } from './commands/ratesPropose.ts';
import { replaceCommand } from './commands/review/replace.ts';
import { verifyCommand } from './commands/verify.ts';
import { whyCommand } from './commands/review/why.ts';
import { done, exits, failUsage, type Exit, type Outcome } from './exit.ts';
import { commandHelp, halvesHelp, overview } from './help.ts';
import { line, refusalLine, type Io } from './io.ts';

const commands: readonly Command[] = [
  planCommand,
  householdCheckCommand,
  policiesMapCommand,
  policiesImportCommand,
  productsCommand,
  quoteCommand,
  fairPriceCommand,
  stressCommand,
  whyCommand,
  replaceCommand,
  scenesCommand,
  ratesProposeCommand,
  ratesImportCommand,
  verifyCommand,
  casesCommand,
  tableCommand,
];

export async function runCli(args: readonly string[], io: Io): Promise<Exit> {
  try {
    const outcome = await dispatch(args, io);
    if (outcome.ok) return exits.ok;
    for (const refusal of outcome.error.refusals) line(io.err, refusalLine(refusal));
    return outcome.error.exit;
  } catch (cause) {
    const name = cause instanceof CebaoBug ? 'CebaoBug' : 'Error';
    line(io.err, `程序错误 ${name} ${cause instanceof Error ? cause.message : String(cause)}`);
    return exits.bug;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<Outcome> {
  const [first = 'help', ...rest] = args;
  if (first === '--version') return say(io, [`cebao ${engineVersion}`]);
  if (helpWords.has(first)) return help(rest, io);
  const command = commandOf(args);
  const asksHelp = rest.some((word) => helpOptions.has(word));
  if (command === undefined)
    return asksHelp || rest[0] === 'help' ? help([first], io) : unknown(args);
  if (asksHelp) return say(io, commandHelp(command));
  return command.run(args.slice(command.name.split(' ').length), io);
}

const helpOptions: ReadonlySet<string> = new Set(['--help', '-h']);
const helpWords: ReadonlySet<string> = new Set([...helpOptions, 'help']);

function commandOf(words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
}

/** Of everything, of one command, or of the halves that a first word has. */
function help(words: readonly string[], io: Io): Outcome {
  if (words.length === 0) return say(io, overview(commands));
  const command = commandOf(words);
  if (command !== undefined) return say(io, commandHelp(command));
  const halves = commands.filter(({ name }) => name.startsWith(`${words.join(' ')} `));
  return halves.length === 0 ? unknown(words) : say(io, halvesHelp(halves));
}

/** `household` alone is half a command: the list says which halves there are. */
function unknown(args: readonly string[]): Outcome {
  const names = commands.map(({ name }) => name).join('、');
  return failUsage('cebao', args.slice(0, 2).join(' '), `${names}；见 cebao --help`);
}

function say(io: Io, lines: readonly string[]): Outcome {
  for (const text of lines) line(io.out, text);
  return done;
}
