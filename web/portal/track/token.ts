import { trackByToken } from '@tongban/contract/cases/operations.ts'
import { asked } from '../../api/queries.ts'

export const tokenQuery = (token: string) => asked(trackByToken, { params: { token } })
