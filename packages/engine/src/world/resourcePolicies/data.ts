import { some, whole } from "./Row.ts"

/** Storage, databases and analytics. */
export const data = [
  whole("athena", "no"),
  some("backup", { "backup-vault": "yes", "backup-plan": "no" }),
  whole("dax", "no"),
  whole("dms", "no"),
  some(
    "dynamodb",
    { table: "yes", "global-table": "no" },
    "Amazon DynamoDB Developer Guide: Using resource-based policies for DynamoDB"
  ),
  whole("elasticache", "no"),
  some("elasticfilesystem", { "file-system": "yes" }),
  whole("elasticmapreduce", "no"),
  whole("es", "yes"),
  whole("firehose", "no"),
  whole("fsx", "no"),
  whole("glacier", "yes"),
  some("glue", { catalog: "yes" }, "AWS Glue Developer Guide: Resource-based policies for AWS Glue"),
  some("kafka", { cluster: "yes" }, "Amazon MSK Developer Guide: Cluster policies for multi-VPC private connectivity"),
  some(
    "kinesis",
    { stream: "yes" },
    "Amazon Kinesis Data Streams Developer Guide: Sharing your data stream with another account"
  ),
  whole("lakeformation", "no"),
  whole("memorydb", "no"),
  whole("quicksight", "no"),
  whole("rds", "no"),
  some("redshift-serverless", { snapshot: "yes" }),
  whole("s3", "yes"),
  whole("s3-object-lambda", "yes"),
  whole("s3-outposts", "yes"),
  some("s3express", { bucket: "yes" }, "Amazon S3 User Guide: Authorizing Regional endpoint API operations with IAM"),
  some("s3tables", { bucket: "yes" }, "Amazon S3 User Guide: Resource-based policies for S3 Tables"),
  some("s3vectors", { bucket: "yes" }, "Amazon S3 User Guide: Resource-based policies for S3 Vectors"),
  whole("timestream", "no")
]
