import { moveClock } from '@tongban/contract/demo/operations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { InputNumber, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { FailureNotice } from '../../app/FailureNotice.tsx'
import { useSession } from '../../app/session.ts'
import { Act } from '../../ui/Act.tsx'
import { useAppearance } from '../../ui/Appearance.tsx'
import { formatInstant, formatWeekday, shanghaiOf } from '../../ui/dates.ts'
import { Field } from '../../ui/Field.tsx'
import styles from './DemoClock.module.css'

const hour = 60
const steps = [
  { name: 'hour', minutes: hour },
  { name: 'day', minutes: 24 * hour },
  { name: 'week', minutes: 7 * 24 * hour },
] as const
const longestDays = 366

/** The platform's own time in the demo; whoever operates it can put it forward and see what falls due. */
export function DemoClock() {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const { now, permissions } = useSession()
  const [open, setOpen] = useState(false)
  const time = `${formatInstant(now, language)} ${formatWeekday(shanghaiOf(now).date, language)}`
  if (!permissions.includes('demo.clock')) {
    return (
      <span className={styles['time']} title={t('clock.hint')}>
        {t('clock.time')} <b>{time}</b>
      </span>
    )
  }
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" content={<MoveClock />} destroyOnHidden>
      <button type="button" className={styles['move']} aria-expanded={open}>
        {t('clock.time')} <b>{time}</b> <span className={styles['word']}>{t('clock.move')} ▾</span>
      </button>
    </Popover>
  )
}

function MoveClock() {
  const { t } = useTranslation('desk')
  const { language } = useAppearance()
  const client = useQueryClient()
  const [days, setDays] = useState<number | null>(5)
  const moving = useMutation({
    networkMode: 'always',
    mutationFn: (minutes: number) => call(moveClock, { body: { minutes } }),
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <div className={styles['panel']}>
      <p className="small soft">{t('clock.hint')}</p>
      <div className={styles['steps']}>
        {steps.map(({ name, minutes }) => (
          <Act key={name} busy={moving.isPending && moving.variables === minutes} onClick={() => moving.mutate(minutes)}>
            {t(`clock.${name}`)}
          </Act>
        ))}
      </div>
      <form
        className={styles['own']}
        onSubmit={(event) => {
          event.preventDefault()
          if (days !== null) moving.mutate(days * 24 * hour)
        }}
      >
        <Field label={t('clock.days')}>{(control) => <InputNumber {...control} min={1} max={longestDays} precision={0} value={days} onChange={setDays} />}</Field>
        <Act type="submit" rank="main" busy={moving.isPending}>
          {t('clock.move')}
        </Act>
      </form>
      <FailureNotice failure={moving.error} />
      <p role="status" className="small">
        {moving.data && t('clock.moved', { time: formatInstant(moving.data.now, language), count: moving.data.settled })}
      </p>
    </div>
  )
}
