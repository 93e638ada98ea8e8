import { deviceStore } from '../drafts/device-store.ts'

/** What is begun on this device. */
export const deviceDrafts = deviceStore()
