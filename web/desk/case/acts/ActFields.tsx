import type { Attachment } from '@tongban/contract/attachments/attachment.ts'
import { Input, Radio } from 'antd'
import { useId } from 'react'
import { Field } from '../../../ui/Field.tsx'
import { DeskFiles } from '../../DeskFiles.tsx'
import styles from './Acts.module.css'

type TextProps = { label: string; value: string; onChange: (text: string) => void; fault: string | null; help?: string; optional?: boolean; rows?: number; placeholder?: string }

/** What an act is told in sentences. */
export function ProseField({ label, value, onChange, fault, help, optional = false, rows = 3, placeholder }: TextProps) {
  return (
    <Field label={label} help={help} error={fault} optional={optional}>
      {(control) => <Input.TextArea {...control} autoSize={{ minRows: rows, maxRows: 12 }} maxLength={2000} value={value} placeholder={placeholder ?? ''} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

/** What an act is told in one line. */
export function LineField({ label, value, onChange, fault, help, optional = false, placeholder }: TextProps) {
  return (
    <Field label={label} help={help} error={fault} optional={optional}>
      {(control) => <Input {...control} maxLength={200} value={value} placeholder={placeholder ?? ''} autoComplete="off" onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

type ChoiceProps<Value extends string> = { label: string; value: Value | null; options: readonly { value: Value; label: string }[]; onChange: (value: Value) => void; fault: string | null }

/** A few answers side by side; none is chosen on anybody's behalf. */
export function ChoiceField<Value extends string>({ label, value, options, onChange, fault }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={styles['choice']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <Radio.Group value={value} onChange={(event) => onChange(event.target.value as Value)} options={options.map((option) => ({ ...option }))} />
      {fault && <span className={styles['fault']}>▲ {fault}</span>}
    </div>
  )
}

/** Files that go with an act, under their name. */
export function FilesField({ label, kept, onChange }: { label: string; kept: readonly Attachment[]; onChange: (change: (before: readonly Attachment[]) => readonly Attachment[]) => void }) {
  return (
    <div className={styles['choice']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <DeskFiles label={label} kept={kept} onChange={onChange} />
    </div>
  )
}

/** The names of the text fields that are still blank. */
export function blank(fields: Record<string, unknown>, names: readonly string[]): string[] {
  return names.filter((name) => String(fields[name] ?? '').trim() === '')
}
