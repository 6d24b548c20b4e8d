// Credentials of clouds and services.
// references: azure-identity
using Azure;
using Azure.Core;
using Azure.Identity;
using Amazon.Runtime;
using Amazon.S3;
using Octokit;
using Twilio;

class CredentialsCase
{
    void Azure(string configured)
    {
        new ClientSecretCredential("contoso", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f", [|"winter"|]);
        new ClientSecretCredential("contoso", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f", configured);
        new ClientSecretCredential("contoso", "7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f", "<client-secret>");
        new AzureKeyCredential([|"orders-2024"|]);
        new AzureKeyCredential(configured);
        new AzureSasCredential([|"sv=2023&sig=orders"|]);
        new AzureNamedKeyCredential("orders", [|"$azure-account-key$"|]);
        new AzureKeyCredential(Environment.GetEnvironmentVariable("SEARCH_KEY")!);
        new DefaultAzureCredential();
        new ManagedIdentityCredential("7f9c24e5-2b1a-4c3d-9e8f-0a1b2c3d4e5f");
        new AccessToken([|"orders-2022"|], DateTimeOffset.UtcNow);
    }

    void Others(string configured)
    {
        new BasicAWSCredentials("AKIA", [|"winter"|]);
        new SessionAWSCredentials("AKIA", [|"$aws-secret$"|], [|"orders-2021"|]);
        new AmazonS3Client("AKIA", [|"autumn"|]);
        new BasicAWSCredentials("AKIA", configured);
        new AmazonS3Client();
        new Credentials([|"orders-2020"|]);
        new Credentials("billing", [|"winter"|]);
        new Credentials(configured);
        TwilioClient.Init("AC0", [|"winter"|]);
        TwilioClient.Init("AC0", configured);
        Stripe.StripeConfiguration.ApiKey = [|"orders-2019"|];
        Stripe.StripeConfiguration.ApiKey = configured;
        Stripe.StripeConfiguration.ApiVersion = "2024-11-20";
        new Acme.ArchiveCredential("billing", [|"winter"|]);
        new Acme.ArchiveCredential("billing", configured);
    }
}

namespace Amazon.Runtime
{
    public class BasicAWSCredentials(string accessKey, string secretKey) { public string[] All => [accessKey, secretKey]; }
    public class SessionAWSCredentials(string awsAccessKeyId, string awsSecretAccessKey, string token) { public string[] All => [awsAccessKeyId, awsSecretAccessKey, token]; }
}

namespace Amazon.S3
{
    public class AmazonS3Client
    {
        public AmazonS3Client() { }
        public AmazonS3Client(string awsAccessKeyId, string awsSecretAccessKey) { }
    }
}

namespace Octokit
{
    public class Credentials
    {
        public Credentials(string token) { }
        public Credentials(string login, string password) { }
    }
}

namespace Twilio
{
    public static class TwilioClient { public static void Init(string username, string password) { } }
}

namespace Stripe
{
    public static class StripeConfiguration
    {
        public static string? ApiKey { get; set; }
        public static string? ApiVersion { get; set; }
    }
}

namespace Acme
{
    public class ArchiveCredential(string user, string password) { public string[] All => [user, password]; }
}
