import { Html } from '../html.tsx';

/** An option. A formula alone is no name that every tool can read: its number comes before it, for the ear. */
export function OptionText({ html, number }: { html: string; number: number }) {
  return (
    <>
      {html.includes('<math') ? <span className="sr-only">Réponse {number} : </span> : null}
      <Html html={html} inline />
    </>
  );
}
