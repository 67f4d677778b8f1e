import type { SubjectCode } from '@nexus/contracts';
import { CloseIcon, Field, IconButton, Select } from '@nexus/ui';

interface SubjectPickerProps {
  label: string;
  chosen: readonly SubjectCode[];
  options: readonly { code: SubjectCode; name: string }[];
  onChange: (subjects: SubjectCode[]) => void;
}

/** Subjects in an order: chosen one after another, taken away one by one. */
export function SubjectPicker({ label, chosen, options, onChange }: SubjectPickerProps) {
  const names = new Map(options.map(({ code, name }) => [code, name]));
  const left = options.filter(({ code }) => !chosen.includes(code));
  return (
    <div className="grid gap-2">
      <Field label={label}>
        <Select
          value=""
          onChange={({ currentTarget: { value } }) => {
            const added = left.find(({ code }) => code === value);
            if (added) onChange([...chosen, added.code]);
          }}
        >
          <option value="">Ajouter une matière</option>
          {left.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ol className="grid gap-1">
        {chosen.map((code) => (
          <li key={code} className="flex items-center justify-between rounded-md bg-sunken py-0.5 pr-1 pl-3 text-sm">
            {names.get(code)}
            <IconButton
              label={`Retirer ${names.get(code) ?? code}`}
              onClick={() => onChange(chosen.filter((one) => one !== code))}
            >
              <CloseIcon size={16} />
            </IconButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
