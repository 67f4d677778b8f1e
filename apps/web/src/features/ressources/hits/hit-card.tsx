import type { LibraryResource, ResourceHit } from '@nexus/contracts';
import { Badge, IconButton, StarIcon, SubjectChip } from '@nexus/ui';
import { type ReactNode, useId } from 'react';
import { trackWords } from '#components/shell/describe-user.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import type { Keepable } from '../data/use-favorite.ts';
import { typeWords } from '../words.ts';
import { excerptOf } from './excerpt.ts';
import { ResourceLink } from './resource-link.tsx';

interface CardProps {
  resource: LibraryResource | ResourceHit;
  onFavorite: (resource: Keepable) => void;
  /** What is said of it. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A resource: what it is, where it is, and a star to keep it. The whole card opens it. */
export function ResourceCard({ resource, onFavorite, children, actions }: CardProps) {
  const id = useId();
  const { title, type, subject, level, course, is_favorite } = resource;
  const heading = 'heading' in resource ? resource.heading : '';
  const page = 'page' in resource && resource.page !== null ? `page\u00a0${resource.page}` : '';
  const where = [course?.title, heading, page].filter((one) => one !== undefined && one !== '' && one !== title);
  return (
    <li className="relative rounded-lg border border-line bg-surface p-4 transition-colors hover:border-line-strong md:px-5">
      <article aria-labelledby={id}>
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <p className="mb-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2">
              {subject === null ? null : <SubjectChip subject={subject} label={shortSubject(subject)} />}
              <Badge tone={type === 'Cours' ? 'brand' : 'outline'}>{typeWords[type]}</Badge>
              {level === null ? null : trackWords[level]}
            </p>
            <h3 id={id}>
              <ResourceLink resource={resource}>{title}</ResourceLink>
            </h3>
            {where.length > 0 ? <p className="mt-0.5 text-sm text-ink-2">{where.join(' › ')}</p> : null}
          </div>
          <div className="relative -mt-1.5 -mr-2 flex shrink-0">
            {actions}
            <IconButton
              label={is_favorite ? `Retirer des favoris : ${title}` : `Mettre dans les favoris : ${title}`}
              aria-pressed={is_favorite}
              onClick={() => onFavorite(resource)}
            >
              <StarIcon className={is_favorite ? 'fill-current text-brand' : undefined} />
            </IconButton>
          </div>
        </div>
        {children}
      </article>
    </li>
  );
}

/** A hit, with the passage that answers. */
export function HitCard({ hit, onFavorite }: { hit: ResourceHit; onFavorite: (resource: Keepable) => void }) {
  return (
    <ResourceCard resource={hit} onFavorite={onFavorite}>
      <p className="mt-2 line-clamp-5 text-sm leading-relaxed wrap-break-word whitespace-pre-line text-ink-2">
        {excerptOf(hit).map(({ text, marked }, index) =>
          marked ? (
            <mark key={index} className="rounded-xs bg-brand-soft px-0.5 font-medium text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </ResourceCard>
  );
}
