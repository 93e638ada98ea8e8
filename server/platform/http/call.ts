import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BodyOf, Operation, ParamsOf, QueryOf, ReplyOf } from '@tongban/contract/operation.ts'
import type { Language } from '@tongban/contract/refusal-message.ts'
import type { Permission } from '@tongban/domain/identity/permissions.ts'
import type { InstantText } from '@tongban/domain/moment.ts'
import type { Refused } from './refused.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- any operation at all: its parts are read back by inference
export type AnyOperation = Operation<any, any, any, any, any, any>

/** One uploaded file as it arrives. The name is what the sender called it, made harmless; its type is not to be believed. */
export type ArrivingFile = { name: string; stream: Readable }

type PermissionOf<O> = O extends { permission: infer P } ? P : Permission

type UploadsOf<O> = O extends { upload?: infer Uploads } ? Exclude<Uploads, undefined> : false

/**
 * What a handler is given. Everything in `params`, `query` and `body` has passed the operation's schemas.
 *
 * - `caller` is whoever asks, and null only where the operation is public.
 * - `now` is the platform's time at which the request began: one moment for all that it does.
 * - `source` is the address that it came from, for the audit.
 */
export type Call<O extends AnyOperation, Caller> = {
  params: ParamsOf<O>
  query: QueryOf<O>
  body: BodyOf<O>
  file: UploadsOf<O> extends true ? ArrivingFile : null
  caller: PermissionOf<O> extends 'public' ? Caller | null : Caller
  language: Language
  now: InstantText
  source: string
  requestId: string
  request: FastifyRequest
  reply: FastifyReply
}

/** What a handler answers: the operation's reply, a file, or a refusal. A refusal may be thrown as well. */
export type Answer<O extends AnyOperation> = ReplyOf<O> | FileReply | Refused

export type Handler<O extends AnyOperation, Caller> = (call: Call<O, Caller>) => Promise<Answer<O>> | Answer<O>

/** An answer that is a file. It is shown in the page only when its type cannot do anything there. */
export class FileReply {
  readonly content: Buffer | Readable
  readonly contentType: string
  readonly fileName: string

  constructor(content: Buffer | Readable, contentType: string, fileName: string) {
    this.content = content
    this.contentType = contentType
    this.fileName = fileName
  }
}

/** Who asks, and whether he may. */
export type Gate<Caller> = {
  /** Null when nobody is logged in. */
  authenticate(request: FastifyRequest): Promise<Caller | null>
  /** Null when he may; else the refusal. Never asked for public operations. */
  authorize(permission: Permission, caller: Caller | null, request: FastifyRequest): Refused | null
}
