/**
 * `node bench/slider.ts`: the app, built as it is served, in Chromium against a real server. In every
 * sample family the handle of the budget's slider is moved key by key (`slider`), each key as soon as
 * the plan before it stands painted, with no pause; the app prepares the steps beside the present one
 * meanwhile, and keeps those that were shown. Then the rail is clicked at budgets far apart that were
 * never asked for (`slider-jump`): nothing is prepared, the whole way goes through the engine. Measured
 * is the time from each key's or click's event to the paint of the plan for the new budget. Prints p50
 * and p95 over all of them in the format of `run.ts`.
 */
import { enter, openWindow, startApp } from '../tests/e2e/app.ts';

const stepsOfFamily = 30;
/** The page and its engine compile what runs often. */
const warmUp = 6;
const nanoseconds = 1e6;

/**
 * In the page: for each key or click that moves the slider how long the plan took to stand painted. It
 * is in the document when it is the plan of the handle's budget and nothing is busy; it is painted when
 * a task runs after the next frame. No picture in sight may then be one of another budget.
 */
const watch = `(() => {
  const plan = document.querySelector('.plan-main');
  const handle = document.querySelector('[role=slider]');
  const isThere = () => plan.getAttribute('aria-busy') === 'false'
    && plan.dataset.budget === handle.getAttribute('aria-valuenow');
  const isInSight = (part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  window.repaints = [];
  let arrived = () => {};
  window.repainted = (count) => new Promise((resolve) => {
    arrived = () => { if (window.repaints.length === count) resolve(); };
    arrived();
  });
  let moved = null;
  for (const kind of ['keydown', 'mousedown']) {
    addEventListener(kind, (event) => { moved = event.timeStamp; }, true);
  }
  new MutationObserver(() => {
    if (moved === null || !isThere()) return;
    const since = moved;
    moved = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const busy = [...document.querySelectorAll('.chart[aria-busy="true"]')];
        if (!isThere() || busy.some(isInSight)) throw new Error('an old plan was in sight');
        window.repaints.push(performance.now() - since);
        arrived();
      };
      port2.postMessage(null);
    });
  }).observe(plan, { attributes: true, attributeFilter: ['aria-busy', 'data-budget'] });
})()`;

type Repaints = { readonly steps: readonly number[]; readonly jumps: readonly number[] };

async function repaints(): Promise<Repaints> {
  const app = await startApp();
  try {
    const { page } = await openWindow(await app.browser.newContext());
    await enter(page, app);
    const families = await page.locator('.family-list a').count();
    const all = { steps: new Array<number>(), jumps: new Array<number>() };
    for (let at = 0; at < families; at++) {
      await page.goto(`${app.origin}/`);
      await page.locator('.family-list a').nth(at).click();
      const tabs = page.locator('.family-tabs');
      await tabs.getByRole('link', { name: '方案', exact: true }).click();
      await page.locator('.plan-main[aria-busy="false"]').waitFor();
      // A family that needs no plan has none to paint.
      if ((await page.locator('.plan-main .line').count()) === 0) continue;
      // What looks at the plan beside the engine has come to rest.
      await page.locator('.stress[aria-busy="false"]').waitFor();
      await page.evaluate(watch);
      await page.getByRole('slider').focus();
      all.steps.push(...(await timesOf(page, (step) => press(page, step))));
      await page.evaluate('window.repaints = []');
      all.jumps.push(...(await timesOf(page, (jump) => click(page, jump))));
    }
    return all;
  } finally {
    await app.close();
  }
}

type Page = Awaited<ReturnType<typeof openWindow>>['page'];

/** One move after the other, each when the plan before it stands painted. */
async function timesOf(page: Page, move: (at: number) => Promise<void>) {
  const count = stepsOfFamily + warmUp;
  for (let at = 1; at <= count; at++) {
    await move(at);
    await page.evaluate(`window.repainted(${String(at)})`);
  }
  return numbers(await page.evaluate('window.repaints')).slice(warmUp);
}

async function press(page: Page, step: number): Promise<void> {
  await page.keyboard.press(step % 4 === 0 ? 'ArrowLeft' : 'ArrowRight');
}

/** Multiples of the golden section lie far apart on the rail, and never twice at one place. */
const goldenSection = 0.618_034;

async function click(page: Page, jump: number): Promise<void> {
  const rail = await page.locator('.ant-slider').boundingBox();
  if (rail === null) throw new Error('the slider is not on the screen');
  const share = (jump * goldenSection) % 1;
  await page.mouse.click(rail.x + share * rail.width, rail.y + rail.height / 2);
}

function numbers(found: unknown): readonly number[] {
  if (!Array.isArray(found)) throw new TypeError('the page has no list of repaints');
  return found.map(Number);
}

const { steps, jumps } = await repaints();
print('slider', steps);
print('slider-jump', jumps);

function print(key: string, found: readonly number[]): void {
  const times = found.toSorted((a, b) => a - b);
  for (const part of [50, 95]) {
    const time = times[Math.ceil((times.length * part) / 100) - 1] ?? Number.NaN;
    const count = String(times.length);
    console.log(`${key}-p${String(part)}\t${(time * nanoseconds).toFixed(0)}\t${count}`);
  }
}
