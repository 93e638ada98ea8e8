import { Type } from 'typebox'
import { closed, oneOf } from '../fields.ts'
import { operation } from '../operation.ts'

/** Whether the platform can do its work: it asks the database, and says which calendars are loaded. */
export const getHealth = operation({
  id: 'platform.health', method: 'GET', path: '/api/health',
  summary: { zh: '运行状况', en: 'Health' }, permission: 'public',
  reply: closed({
    state: oneOf(['well', 'ailing']),
    database: Type.Boolean(),
    /** The years for which the country's working days are known. A year that is missing stops its clocks. */
    calendarYears: Type.Array(Type.Integer()),
    version: Type.String(),
  }),
  refusals: [],
})
