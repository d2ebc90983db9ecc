/** What is next: a further item, the oldest answer, or nothing any more. */
type Event<A, B> =
  | { readonly _tag: "Read"; readonly item: IteratorResult<A, unknown> }
  | { readonly _tag: "Answered"; readonly answer: B }

const answeredOf = <A, B>(answer: Promise<B>): Promise<Event<A, B>> =>
  answer.then((value) => ({ _tag: "Answered", answer: value }))

const readOf = <A, B>(next: Promise<IteratorResult<A, unknown>>): Promise<Event<A, B>> =>
  next.then((item) => ({ _tag: "Read", item }))

/**
 * Works on items at the same time and gives the answers in the order of the items, each as soon as it is its turn.
 * Never more than `most` items are taken whose answers have not been: a slow reader stops the taking.
 */
export async function* inOrder<A, B>(
  items: AsyncIterable<A>,
  work: (item: A) => Promise<B>,
  most: number
): AsyncGenerator<B, void, undefined> {
  const iterator = items[Symbol.asyncIterator]()
  const answers: Array<Promise<Event<A, B>>> = []
  let next: Promise<Event<A, B>> | undefined
  for (let open = true; open || answers.length > 0;) {
    if (open && answers.length < most) next ??= readOf(iterator.next())
    // oxlint-disable-next-line no-await-in-loop -- one event after the other is the point
    const event = await Promise.race([...answers.slice(0, 1), ...(next === undefined ? [] : [next])])
    if (event._tag === "Answered") {
      void answers.shift()
      yield event.answer
      continue
    }
    next = undefined
    open = event.item.done !== true
    if (!event.item.done) answers.push(watched(answeredOf(work(event.item.value))))
  }
}

/** A promise whose failure is heard when its turn comes, and no earlier. */
const watched = <A>(promise: Promise<A>): Promise<A> => {
  promise.catch(() => undefined)
  return promise
}
