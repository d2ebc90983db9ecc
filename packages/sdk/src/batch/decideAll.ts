import { type Admits, type AuthorizationRequest, decide, type InvalidRequest, type World } from "@countersign/engine"
import { Array as Chunk, type Result, Stream } from "effect"

/** What `decide` answers to one request: the decisions it admits, or why it cannot be read. */
export type Decided = Result.Result<Admits.Admits, InvalidRequest>

/**
 * Decides many requests, in their order. A request that cannot be read is an answer like any other: it stops nothing.
 *
 * @example
 * decideAll({ organizations: [], accounts: {}, vpcEndpoints: {} }, []) // => []
 */
export const decideAll = (world: World.World, requests: Iterable<AuthorizationRequest>): ReadonlyArray<Decided> =>
  Array.from(requests, (request) => decide(world, request))

/** The same for a stream: what arrives together is decided together, at the cost of one step of the stream. */
export const decideStream =
  (world: World.World) =>
  <E, R>(requests: Stream.Stream<AuthorizationRequest, E, R>): Stream.Stream<Decided, E, R> =>
    Stream.mapArray(requests, (chunk) => Chunk.map(chunk, (request) => decide(world, request)))

/**
 * The same for programs without Effect. The next request is asked for when the decision before it has been taken, so a
 * slow reader stops the reading.
 */
export async function* decideEach(
  world: World.World,
  requests: AsyncIterable<AuthorizationRequest> | Iterable<AuthorizationRequest>
): AsyncGenerator<Decided, void, undefined> {
  for await (const request of requests) yield decide(world, request)
}
