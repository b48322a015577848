package dev.drydock;

import dev.drydock.WholeRequests.Whole;
import java.util.List;

/** A whole request of each simulated operation on a registry as such, and on what its rules do to an image. */
final class WholeRegistryRequests {

    private static final String IMAGE =
            "{'repositoryName': 'shop/api', 'imageId': {'imageDigest': 'DIGEST', 'imageTag': '1'}}";

    private WholeRegistryRequests() {}

    static List<Whole> all() {
        return List.of(
                Whole.ecr(
                        "CreateRepositoryCreationTemplate",
                        "{'prefix': 'prod', 'description': 'made by itself',"
                                + " 'encryptionConfiguration': {'encryptionType': 'KMS',"
                                + " 'kmsKey': 'arn:aws:kms:us-east-1:123456789012:key/1'},"
                                + " 'resourceTags': [{'Key': 'team', 'Value': 'shop'}],"
                                + " 'imageTagMutability': 'MUTABLE_WITH_EXCLUSION',"
                                + " 'imageTagMutabilityExclusionFilters':"
                                + " [{'filterType': 'WILDCARD', 'filter': 'v*'}],"
                                + " 'appliedFor': ['REPLICATION'],"
                                + " 'customRoleArn': 'arn:aws:iam::123456789012:role/maker'}"),
                Whole.ecr(
                        "UpdateRepositoryCreationTemplate",
                        "{'prefix': 'kept', 'description': 'made by itself',"
                                + " 'encryptionConfiguration': {'encryptionType': 'KMS',"
                                + " 'kmsKey': 'arn:aws:kms:us-east-1:123456789012:key/1'},"
                                + " 'resourceTags': [{'Key': 'team', 'Value': 'shop'}],"
                                + " 'imageTagMutability': 'MUTABLE_WITH_EXCLUSION',"
                                + " 'imageTagMutabilityExclusionFilters':"
                                + " [{'filterType': 'WILDCARD', 'filter': 'v*'}],"
                                + " 'appliedFor': ['REPLICATION'],"
                                + " 'customRoleArn': 'arn:aws:iam::123456789012:role/maker'}"),
                Whole.ecr("DescribeImageReplicationStatus", IMAGE),
                Whole.ecr(
                        "UpdateImageStorageClass",
                        "{'repositoryName': 'shop/api', 'imageId': {'imageTag': '2'}, 'targetStorageClass': 'ARCHIVE'}"),
                Whole.ecr("DescribeImageSigningStatus", IMAGE),
                Whole.ecr(
                        "ListImageReferrers",
                        "{'repositoryName': 'shop/api', 'subjectId': {'imageDigest': 'sha256:0123456789abcdef'},"
                                + " 'filter': {'artifactTypes': ['application/sbom'], 'artifactStatus': 'ANY'}}"),
                Whole.ecr(
                        "PutSigningConfiguration",
                        "{'signingConfiguration': {'rules': [{'signingProfileArn':"
                                + " 'arn:aws:signer:us-east-1:123456789012:/signing-profiles/release',"
                                + " 'repositoryFilters': [{'filter': '*', 'filterType': 'WILDCARD_MATCH'}]}]}}"),
                Whole.ecr(
                        "PutReplicationConfiguration",
                        "{'replicationConfiguration': {'rules': [{'destinations':"
                                + " [{'region': 'eu-west-1', 'registryId': '123456789012'}],"
                                + " 'repositoryFilters': [{'filter': 'prod', 'filterType': 'PREFIX_MATCH'}]}]}}"),
                Whole.ecr(
                        "StartReplicationBackfill",
                        "{'destination': {'region': 'eu-central-1', 'registryId': '123456789012'}}"),
                Whole.ecr(
                        "PutRegistryScanningConfiguration",
                        "{'scanType': 'BASIC', 'rules': [{'scanFrequency': 'SCAN_ON_PUSH',"
                                + " 'repositoryFilters': [{'filter': '*', 'filterType': 'WILDCARD'}]}]}"));
    }
}
