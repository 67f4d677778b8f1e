import { Card, CardHeader, Segmented } from '@nexus/ui';
import { useState } from 'react';
import { applyTheme, readTheme } from '#lib/theme.ts';

const choices = [
  { value: 'system', label: 'Comme l’appareil' },
  { value: 'light', label: 'Clair' },
  { value: 'dark', label: 'Sombre' },
] as const;

/** Light, dark, or what the device says; kept on this device. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme);
  return (
    <Card aria-labelledby="theme">
      <CardHeader id="theme" title="Thème" />
      <Segmented
        label="Thème"
        options={choices}
        value={theme}
        onValueChange={(next) => {
          applyTheme(next);
          setTheme(next);
        }}
      />
    </Card>
  );
}
