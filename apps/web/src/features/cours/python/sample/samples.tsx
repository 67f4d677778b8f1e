import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Sample, type SampleProps } from './sample.tsx';

interface Found extends SampleProps {
  host: HTMLElement;
}

/** The text of a course whose programs can be tried: under each, a way to open it in an editor. */
export function Samples({ html, children }: { html: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [samples, setSamples] = useState<readonly Found[]>([]);

  useEffect(() => {
    const found = [...(place.current?.querySelectorAll<HTMLElement>('pre[data-essai]') ?? [])].map((program) => {
      const next = program.nextElementSibling;
      const output = next instanceof HTMLElement && next.matches('pre.sortie') ? next : null;
      const host = document.createElement('div');
      host.className = 'essai';
      (output ?? program).after(host);
      return { program, output, host };
    });
    setSamples(found);
    return () => {
      for (const { host } of found) host.remove();
    };
  }, [html]);

  return (
    <div ref={place} className="min-w-0">
      {children}
      {samples.map(({ host, ...sample }, index) => createPortal(<Sample {...sample} />, host, String(index)))}
    </div>
  );
}
