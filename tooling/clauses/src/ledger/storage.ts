import { clauses } from "../Clause.ts"

const blockPublicAccess = "Amazon S3 User Guide: Blocking public access to your Amazon S3 storage"

const accessPoints = "Amazon S3 User Guide: Configuring IAM policies for using access points"
const accessPointVpc = "Amazon S3 User Guide: Creating access points restricted to a virtual private cloud"

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
  ],
  [
    "s3.object-ownership",
    "Amazon S3 User Guide: Controlling ownership of objects and disabling ACLs for your bucket",
    "The bucket's owner owns every object while ACLs are disabled, the default. Where they are on, an object belongs to the account that wrote it: bucket policies can deny it and cannot grant it."
  ],
  [
    "bpa.block-acls",
    blockPublicAccess,
    "While BlockPublicAcls is on at any place, calls that bring a public access control list for a bucket or an object fail, whoever makes them."
  ],
  [
    "bpa.access-point",
    blockPublicAccess,
    "An access point's policy is judged like a bucket's, save that access point keys do not fix it, and that a VPC origin keeps it from ever being public."
  ],
  [
    "access-point.resource",
    accessPoints,
    "A request through an access point names the access point as its resource; the bucket's policy is matched with the bucket's own ARN."
  ],
  [
    "access-point.both",
    accessPoints,
    "Access point and bucket must both let a request pass: what the access point's policy grants counts only as far as the bucket's policy allows it too, be it by handing on to access points."
  ],
  [
    "access-point.keys",
    accessPoints,
    "A request through an access point carries s3:DataAccessPointArn, s3:DataAccessPointAccount and s3:AccessPointNetworkOrigin."
  ],
  [
    "access-point.operations",
    accessPoints,
    "Operations on an access point itself do not pass through it: the identity policies of its account decide, and its own policy grants none of them."
  ],
  [
    "access-point.tags",
    accessPoints,
    "AWS does not say whether a request through an access point carries the access point's tags or the bucket's: where they differ the resource's tags are unknown."
  ],
  ["access-point.vpc", accessPointVpc, "An access point that is bound to a VPC takes no request from elsewhere."],
  [
    "access-point.endpoint",
    accessPointVpc,
    "The policy of a VPC endpoint must let both the access point and its bucket through."
  ],
  [
    "access-point.two-owners",
    "Amazon S3 User Guide: Creating access points",
    "An access point may belong to another account than its bucket; then both owners and the caller's own account must allow."
  ]
])
