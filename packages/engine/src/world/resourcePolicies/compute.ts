import { some, whole } from "./Row.ts"

const ec2 = {
  "capacity-reservation": "no",
  "dedicated-host": "no",
  image: "no",
  instance: "no",
  "internet-gateway": "no",
  "ipam-pool": "no",
  "key-pair": "no",
  "launch-template": "no",
  natgateway: "no",
  "network-acl": "no",
  "network-interface": "no",
  "placement-group": "no",
  "prefix-list": "no",
  "route-table": "no",
  "security-group": "no",
  snapshot: "no",
  subnet: "no",
  "traffic-mirror-target": "no",
  "transit-gateway": "no",
  volume: "no",
  vpc: "no",
  "vpc-endpoint": "yes"
} as const

/** Compute, containers and networks. */
export const compute = [
  whole("appmesh", "no"),
  whole("autoscaling", "no"),
  whole("batch", "no"),
  whole("cloudfront", "no"),
  whole("directconnect", "no"),
  some("ec2", ec2),
  some("ecr", { repository: "yes" }),
  whole("ecs", "no"),
  whole("eks", "no"),
  whole("elasticbeanstalk", "no"),
  whole("elasticloadbalancing", "no"),
  whole("execute-api", "yes"),
  whole("globalaccelerator", "no"),
  some("imagebuilder", { component: "yes", image: "yes", "container-recipe": "yes", "image-recipe": "yes" }),
  some("lambda", {
    function: "yes",
    layer: "yes",
    "event-source-mapping": "no",
    "code-signing-config": "no"
  }),
  whole("lightsail", "no"),
  whole("network-firewall", "yes"),
  whole("route53", "no"),
  some("serverlessrepo", { applications: "yes" }),
  some(
    "vpc-lattice",
    { service: "yes", servicenetwork: "yes" },
    "Amazon VPC Lattice User Guide: Control access to VPC Lattice services using auth policies"
  )
]
