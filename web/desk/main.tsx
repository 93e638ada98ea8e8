import { RouterProvider } from '@tanstack/react-router'
import { makeQueryClient } from '../api/queries.ts'
import { start } from '../app/start.tsx'
import { makeRouter } from './router.tsx'

const client = makeQueryClient()
start(client, <RouterProvider router={makeRouter(client)} />)
