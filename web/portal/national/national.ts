import { listNationalItems } from '@tongban/contract/catalogue/operations.ts'
import { asked } from '../../api/queries.ts'

export const nationalQuery = asked(listNationalItems, {})
