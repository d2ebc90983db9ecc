import { JsonTree } from "@countersign/engine"

type Node = JsonTree.JsonTree["body"]

const member = (node: Node, name: string): Node | undefined => {
  if (node.type === "Array") return node.elements[Number(name)]?.value
  if (node.type !== "Object") return undefined
  return node.members.find((candidate) => JsonTree.nameOf(candidate) === name)?.value
}

/**
 * The text of one value inside a larger JSON text, with everything before it blanked: positions in it are
 * positions in the file.
 */
export const policyText = (text: string, path: ReadonlyArray<string>): string | undefined => {
  const plain = JsonTree.withoutMark(text)
  let node: Node | undefined = JsonTree.parse(plain)?.body
  for (const name of path) node = node && member(node, name)
  if (node === undefined) return undefined
  const { end, start } = node.loc
  return plain.slice(0, start.offset).replace(/[^\r\n]/g, " ") + plain.slice(start.offset, end.offset)
}
