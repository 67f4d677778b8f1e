import { Toast } from 'radix-ui';
import type { Icon } from '../../icons/create-icon';
import { CheckIcon, CloseIcon, ErrorIcon, InfoIcon, WarnIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';
import { IconButton } from '../action/icon-button';
import { LinkButton } from '../action/text-link';
import type { ToastRegionProps, ToastTone } from './toast-context';

const looks: Record<ToastTone, { icon: Icon; tile: string }> = {
  success: { icon: CheckIcon, tile: 'bg-success-soft text-success' },
  danger: { icon: ErrorIcon, tile: 'bg-danger-soft text-danger' },
  warn: { icon: WarnIcon, tile: 'bg-warn-soft text-warn' },
  info: { icon: InfoIcon, tile: 'bg-info-soft text-info' },
};

/** The messages at the foot of the screen, above the phone's bottom bar. Announced; the clock stops under the pointer or focus. */
export default function ToastRegion({ entries, onDismiss, label }: ToastRegionProps) {
  return (
    <Toast.Provider duration={6000} swipeDirection="down" label={label}>
      {entries.map(({ id, open, title, description, tone = 'info', action }) => {
        const { icon: ToneIcon, tile } = looks[tone];
        return (
          <Toast.Root
            key={id}
            open={open}
            type={tone === 'danger' ? 'foreground' : 'background'}
            onOpenChange={(next) => {
              if (!next) onDismiss(id);
            }}
            className="grid grid-cols-[36px_minmax(0,1fr)_auto] items-center gap-3 rounded-lg border border-line bg-overlay py-3 pr-2 pl-3 leading-snug text-ink shadow-2 data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y) motion-safe:data-[state=open]:animate-[nx-rise_200ms_var(--ease)]"
          >
            <span className={cx('grid size-9 place-items-center rounded-md', tile)}>
              <ToneIcon />
            </span>
            <div className="min-w-0">
              <Toast.Title className="font-medium">{title}</Toast.Title>
              {description ? <Toast.Description className="text-sm text-ink-2">{description}</Toast.Description> : null}
            </div>
            {action ? (
              <Toast.Action asChild altText={action.label} onClick={action.onAction}>
                <LinkButton className="min-h-9 px-2">{action.label}</LinkButton>
              </Toast.Action>
            ) : (
              <Toast.Close asChild>
                <IconButton label="Fermer" size="sm">
                  <CloseIcon size={16} />
                </IconButton>
              </Toast.Close>
            )}
          </Toast.Root>
        );
      })}
      <Toast.Viewport
        label={`${label} ({hotkey})`}
        className="fixed inset-x-3 bottom-[calc(84px+env(safe-area-inset-bottom))] z-50 mx-auto grid max-w-[460px] gap-2 outline-none md:bottom-6"
      />
    </Toast.Provider>
  );
}
