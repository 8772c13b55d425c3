/** What may be wider than the screen: where it is, that is said, and its cut edge fades. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/language.ts';

type ScrollProps = { readonly className?: string; readonly children: ReactNode };

export function ScrollX({ className = '', children }: ScrollProps): ReactNode {
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const [edges, setEdges] = useState({ left: false, right: false });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      // Browsers round each of the three on their own.
      const right = scrollLeft + clientWidth < scrollWidth - 1;
      setEdges({ left: scrollLeft > 1, right });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const isWide = edges.left || edges.right;
  return (
    <>
      {isWide ? <p className="scroll-hint">{say('app.scrollHint')}</p> : null}
      <div
        ref={frame}
        className={`scroll-x ${className}`}
        data-more={edges.right}
        // Without a mouse the arrow keys move it.
        tabIndex={isWide ? 0 : undefined}
        role={isWide ? 'region' : undefined}
        aria-label={isWide ? say('app.scrollHint') : undefined}
      >
        {children}
      </div>
    </>
  );
}
