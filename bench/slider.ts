/**
 * `node bench/slider.ts`: the app in Chromium against a real server. The handle of the budget's slider
 * is moved key by key in every sample family; measured is the time from each key's event to the paint
 * of the plan for the new budget. Prints p50 and p95 over all steps in the format of `run.ts`.
 */
import { enter, openWindow, startApp } from '../tests/e2e/app.ts';

const stepsOfFamily = 30;
/** The page and its engine compile what runs often. */
const warmUp = 6;
const nanoseconds = 1e6;

/**
 * In the page: for each key that moves the slider how long the plan took to stand painted. The answer
 * is in the document when `aria-busy` turns false; it is painted when a task runs after the next frame.
 */
const watch = `(() => {
  const plan = document.querySelector('.plan-main');
  window.repaints = [];
  let arrived = () => {};
  window.repainted = (count) => new Promise((resolve) => {
    arrived = () => { if (window.repaints.length === count) resolve(); };
    arrived();
  });
  let pressed = null;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (pressed === null || plan.getAttribute('aria-busy') !== 'false') return;
    const since = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.repaints.push(performance.now() - since);
        arrived();
      };
      port2.postMessage(null);
    });
  }).observe(plan, { attributes: true, attributeFilter: ['aria-busy'] });
})()`;

async function repaints(): Promise<readonly number[]> {
  const app = await startApp();
  try {
    const { page } = await openWindow(await app.browser.newContext());
    await enter(page, app);
    const families = await page.locator('.family-list a').count();
    const all: number[] = [];
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
      const own = await movedBy(page, stepsOfFamily + warmUp);
      all.push(...own.slice(warmUp));
    }
    return all;
  } finally {
    await app.close();
  }
}

type Page = Awaited<ReturnType<typeof openWindow>>['page'];

/** One key after the other, each when the plan before it stands painted. */
async function movedBy(page: Page, steps: number): Promise<readonly number[]> {
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(step % 4 === 0 ? 'ArrowLeft' : 'ArrowRight');
    await page.evaluate(`window.repainted(${String(step)})`);
  }
  return numbers(await page.evaluate('window.repaints'));
}

function numbers(found: unknown): readonly number[] {
  if (!Array.isArray(found)) throw new TypeError('the page has no list of repaints');
  return found.map(Number);
}

const times = (await repaints()).toSorted((a, b) => a - b);
for (const part of [50, 95]) {
  const time = times[Math.ceil((times.length * part) / 100) - 1] ?? Number.NaN;
  console.log(
    `slider-p${String(part)}\t${(time * nanoseconds).toFixed(0)}\t${String(times.length)}`,
  );
}
