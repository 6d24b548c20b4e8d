namespace ApiXGuard.Detection.Tests.Catalogue;

/// <summary>Rules of code hosting, clouds and monitoring without which no catalogue is complete.</summary>
internal static class WellKnownFamilies
{
    public static IReadOnlyList<string> Ids { get; } =
    [
        "apix-api-key", "artifactory-api-key", "aws-access-key-id", "aws-secret-access-key", "aws-session-token",
        "azure-common-annotated-key", "azure-devops-token", "azure-entra-client-secret", "azure-storage-key", "cloudflare-api-token",
        "cloudflare-origin-ca-key", "digitalocean-token", "docker-access-token", "github-app-installation-token", "github-app-user-token",
        "github-classic-token", "github-fine-grained-token", "github-oauth-token", "github-refresh-token", "gitlab-access-token",
        "gitlab-pipeline-trigger-token", "gitlab-runner-registration-token", "google-api-key", "google-oauth-access-token",
        "google-oauth-client-secret", "ibm-cloud-api-key", "npm-access-token", "nuget-api-key", "pypi-token", "rubygems-api-key",
        "sourcegraph-access-token",
    ];
}
