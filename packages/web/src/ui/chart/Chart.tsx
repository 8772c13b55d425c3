/** One chart; the drawing library is loaded with the first one. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ChartOption } from './drawing.ts';

type ChartProps = {
  readonly option: ChartOption;
  /** What the picture says, for who cannot see it. */
  readonly alt: string;
  readonly height?: number;
};

export function Chart({ option, alt, height = 280 }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let isGone = false;
    let close = (): void => undefined;
    void import('./drawing.ts').then(({ draw }) => {
      if (!isGone) close = draw(element, option);
    });
    return () => {
      isGone = true;
      close();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={alt} className="chart" style={{ height }} />;
}
