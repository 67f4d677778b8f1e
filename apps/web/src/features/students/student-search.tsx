import { Field, Input } from '@nexus/ui';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

const pauseMs = 250;

/** Part of a name; what is searched lives in the address. */
export function StudentSearch({ q }: { q: string | undefined }) {
  const [text, setText] = useState(q ?? '');
  const navigate = useNavigate();
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // A pupil was opened meanwhile: the page is being left.
      if (router.latestLocation.pathname !== '/eleves') return;
      const asked = value.trim();
      void navigate({ to: '/eleves', search: asked === '' ? {} : { q: asked }, replace: true });
    }, pauseMs);
  };

  return (
    <search className="mb-4 block max-w-[360px]">
      <Field label="Chercher un élève">
        <Input
          type="search"
          autoComplete="off"
          maxLength={80}
          value={text}
          onChange={(event) => search(event.currentTarget.value)}
        />
      </Field>
    </search>
  );
}
