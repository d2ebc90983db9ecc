export const roleArn = "arn:aws:iam::111111111111:role/Pipeline"

export const bucket = "arn:aws:s3:::amzn-s3-demo-lake"

export const owner = "222222222222"

export const organizationId = "o-exampleorg"

/** The folders of the bucket that the role's own policies open; the bucket's policy leaves the last one closed. */
export const teams = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "ops"]
