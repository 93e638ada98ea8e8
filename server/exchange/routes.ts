import { listPeers } from '@tongban/contract/exchange/operations.ts'
import type { Names } from '../catalogue/names.ts'
import type { Caller } from '../identity/caller.ts'
import type { Reader } from '../platform/database/pool.ts'
import type { HttpServer } from '../platform/http/http-server.ts'
import { findLinks } from './exchange.store.ts'

/** Mounts what an operator sees of the exchange. An operator of the platform sees all its regions, others their own. */
export function mountExchange(server: HttpServer<Caller>, tools: { reading: Reader; names: Names; regions: string[] }): void {
  server.mount(listPeers, async ({ caller, language }) => {
    const operates = caller.permissions.has('exchange.operate')
    const links = await findLinks(tools.reading, operates ? tools.regions : [caller.region])
    return {
      peers: links.map((link) => ({
        ...link,
        regionName: tools.names.region(link.region)[language],
        peerName: tools.names.region(link.peer)[language],
      })),
    }
  })
}
