import * as resourceKey from "../../match/resourceKey.ts"
import type { Half, Speaker, Speakers } from "./Half.ts"

type Keyed = ReadonlyArray<readonly [speaker: Speaker, keys: ReadonlyArray<string> | undefined]>

const keyed = (speakers: Speakers): Keyed =>
  speakers.map((speaker) => [speaker, speaker.resource && resourceKey.ofElement(speaker.resource)])

const about =
  (key: string) =>
  (speakers: Keyed): Speakers =>
    speakers.filter(([, keys]) => keys?.includes(key) ?? true).map(([speaker]) => speaker)

/** Of a half with many statements those that can name the resources of a key. @clause match.resource */
export const byResource = ({ allows, denies }: Half): ((key: string) => Half) => {
  const [ofDenies, ofAllows] = [keyed(denies), allows.map(keyed)]
  return (key) => ({ denies: about(key)(ofDenies), allows: ofAllows.map(about(key)) })
}
