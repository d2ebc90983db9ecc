import { clauses } from "../Clause.ts"

const blockPublicAccess = "Amazon S3 User Guide: Blocking public access to your Amazon S3 storage"

/** What Amazon S3 has besides policies. */
export const storage = clauses([
  [
    "bpa.strictest",
    blockPublicAccess,
    "Block Public Access is set on organizations, accounts, buckets and access points, and a setting is on if it is on at any of them."
  ],
  [
    "bpa.default",
    blockPublicAccess,
    "New buckets and access points block public access unless told otherwise, older buckets do not: a setting that nobody states is unknown."
  ],
  [
    "bpa.public",
    blockPublicAccess,
    "A policy is public unless each of its grants is tied to fixed principals, or to fixed values of a key on AWS's list; wildcards and variables are not fixed, and networks broader than /8 (IPv6: /32) count as public."
  ],
  [
    "bpa.restrict",
    blockPublicAccess,
    "While RestrictPublicBuckets is on and one statement of the policy is public, only AWS service principals and the owner's account get in; grants to single other accounts stop working too."
  ],
  [
    "bpa.block-policy",
    blockPublicAccess,
    "BlockPublicPolicy refuses to store a public policy and leaves stored ones alone."
  ]
])
