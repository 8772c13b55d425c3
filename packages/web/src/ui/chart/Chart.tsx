/** One chart; the drawing library is loaded with the first one. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ChartOption } from './drawing.ts';
import { keptDrawn, type KeptDrawn } from './keptDrawn.ts';

type ChartProps = {
  readonly option: ChartOption;
  /** What the picture says, for who cannot see it. */
  readonly alt: string;
  readonly height?: number;
};

export function Chart({ option, alt, height = 280 }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<KeptDrawn>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const kept = keptDrawn(place.current);
    drawn.current = kept;
    return () => kept.close();
  }, []);
  useEffect(() => drawn.current?.show(option), [option]);
  return <div ref={place} role="img" aria-label={alt} className="chart" style={{ height }} />;
}
