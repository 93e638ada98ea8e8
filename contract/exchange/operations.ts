import { Type } from 'typebox'
import { closed } from '../fields.ts'
import { operation } from '../operation.ts'
import { PeerView } from './messages.ts'

/** How the message logs between this region and its peers stand. */
export const listPeers = operation({
  id: 'exchange.peers', method: 'GET', path: '/api/exchange/peers',
  summary: { zh: '地区间消息', en: 'Peer links' }, permission: 'exchange.read',
  reply: closed({ peers: Type.Array(PeerView) }), refusals: [],
})
