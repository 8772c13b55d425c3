/**
 * Keeps a chart drawn as its figures change: at once where it can be seen, elsewhere when they rest or it
 * comes near. Until then it says that it is busy, so that nobody takes it for the newest.
 */
import type { ChartOption, Drawing } from './drawing.ts';

export type KeptDrawn = {
  readonly show: (option: ChartOption) => void;
  readonly close: () => void;
};

const restMilliseconds = 250;
/** Drawn before it is scrolled into sight. */
const nearPixels = 200;

export function keptDrawn(element: HTMLElement): KeptDrawn {
  let drawing: Drawing | null = null;
  let isClosed = false;
  let isNear = false;
  let newest: ChartOption | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    clearTimeout(timer);
    if (drawing === null || newest === null) return;
    drawing.show(newest);
    newest = null;
    element.setAttribute('aria-busy', 'false');
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      isNear = entries.at(-1)?.isIntersecting ?? isNear;
      if (isNear) draw();
    },
    { rootMargin: `${String(nearPixels)}px` },
  );
  watcher.observe(element);
  addEventListener('beforeprint', draw);
  void import('./drawing.ts').then(({ openDrawing }) => {
    if (isClosed) return;
    drawing = openDrawing(element);
    draw();
  });
  return {
    show: (option) => {
      newest = option;
      element.setAttribute('aria-busy', 'true');
      clearTimeout(timer);
      if (isNear) draw();
      else timer = setTimeout(draw, restMilliseconds);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      watcher.disconnect();
      removeEventListener('beforeprint', draw);
      drawing?.close();
    },
  };
}
