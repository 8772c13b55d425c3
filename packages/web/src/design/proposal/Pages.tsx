/** The pages as pictures: phones and locked-down browsers have no viewer of their own. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { problemText } from '../../api/problems.ts';
import { Waiting } from '../../app/Waiting.tsx';
import { useSay } from '../../i18n/language.ts';
import type { OpenPdf } from './pdfPages.ts';

export function Pages({ proposalId }: { readonly proposalId: string }): ReactNode {
  const say = useSay();
  const { data: pdf, error } = useQuery({
    queryKey: ['proposal', proposalId, 'pages'],
    staleTime: Infinity,
    queryFn: async () => {
      const file = await api.proposals.download({ proposalId });
      const { openPdf } = await import('./pdfPages.ts');
      return openPdf(await file.arrayBuffer());
    },
  });
  if (error !== null) return <p className="field-fault">{problemText(error, say)}</p>;
  if (pdf === undefined) return <Waiting />;
  return (
    <ol className="pages" aria-label={say('proposal.preview')}>
      {Array.from({ length: pdf.pages }, (_, i) => (
        <li key={i}>
          <Page pdf={pdf} number={i + 1} />
        </li>
      ))}
    </ol>
  );
}

type PageProps = { readonly pdf: OpenPdf; readonly number: number };

/** Drawn when it comes near the window, not before. */
function Page({ pdf, number }: PageProps): ReactNode {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void pdf.drawPage(number, element).then(() => setDrawn(true));
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={say('proposal.page', { number, of: pdf.pages })}
      data-drawn={isDrawn}
    />
  );
}
