import { useId } from 'react'
import styles from './Choices.module.css'

export type Choice<Value extends string> = { value: Value; name: string; text?: string | null; refused?: boolean }

type ChoicesProps<Value extends string> = {
  name: string
  label: string
  help?: string
  /** The heading of the page asks already. */
  asked?: boolean
  choices: readonly Choice<Value>[]
  value: Value | undefined
  onChoose: (value: Value) => void
}

/** One of a few, all to be seen at once. A refused one stays, with its reason below its name. */
export function Choices<Value extends string>({ name, label, help, asked, choices, value, onChoose }: ChoicesProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles['choices']} aria-describedby={help ? `${id}-help` : undefined}>
      <legend className={asked ? 'visually-hidden' : undefined}>{label}</legend>
      {help && (
        <p id={`${id}-help`} className="small soft">
          {help}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} data-refused={choice.refused || undefined}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value && !choice.refused} disabled={choice.refused} onChange={() => onChoose(choice.value)} />
          <span>
            <b>{choice.name}</b>
            {choice.text && <span className="small soft">{choice.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
