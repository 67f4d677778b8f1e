import { cx, SearchIcon, Spinner } from '@nexus/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';

const pauseMs = 120;

interface SearchFieldProps {
  q: string;
  busy: boolean;
  placeholder: string;
  onSearch: (q: string) => void;
  /** Enter: to the first answer. */
  onEnter: () => void;
}

/** Answers as one types; what is asked lives in the address. */
export function SearchField({ q, busy, placeholder, onSearch, onEnter }: SearchFieldProps) {
  /** Not yet in the address. */
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(text), pauseMs);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onEnter();
  };

  return (
    <search className="mb-4 block">
      <form onSubmit={submit} className="relative">
        <SearchIcon className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-ink-3" />
        <input
          type="search"
          aria-label="Chercher dans la bibliothèque"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={300}
          placeholder={placeholder}
          value={typed ?? q}
          onChange={(event) => type(event.currentTarget.value)}
          // From here on the address says it.
          onBlur={() => {
            if (typed?.trim() === q.trim()) setTyped(null);
          }}
          className={cx(
            'min-h-13 w-full rounded-lg border border-line-strong bg-surface pr-12 pl-12 text-md text-ink',
            'placeholder:text-ink-3 focus-visible:border-brand',
          )}
        />
        {busy ? <Spinner className="absolute top-1/2 right-4 -translate-y-1/2" /> : null}
      </form>
    </search>
  );
}
