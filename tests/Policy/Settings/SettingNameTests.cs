using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests.Settings;

public sealed class SettingNameTests
{
    [Theory]
    // The provider names the section; the one key of a service is its API key, whatever the symbol's word for it.
    [InlineData("stripe-secret-key", "stripeApiKey", "PaymentService", "Stripe:ApiKey")]
    [InlineData("stripe-secret-key", "StripeSecretKey", null, "Stripe:ApiKey")]
    [InlineData("stripe-secret-key", null, null, "Stripe:ApiKey")]
    [InlineData("stripe-secret-key", "value", "Program", "Stripe:ApiKey")]
    [InlineData("gitlab-access-token", "GITLAB_TOKEN", null, "GitLab:ApiKey")]
    [InlineData("openai-project-key", "_key", null, "OpenAI:ApiKey")]
    [InlineData("sendgrid-api-key", "SENDGRID_API_KEY", null, "SendGrid:ApiKey")]
    [InlineData("onepassword-service-account-token", "token", null, "OnePassword:ApiKey")]
    [InlineData("apix-api-key", "ordersKey", null, "ApiX:OrdersApiKey")]
    [InlineData("apix-api-key", "apiKey", "OrdersClient", "ApiX:ApiKey")]
    // Several secrets of one provider stay several.
    [InlineData("aws-access-key-id", "accessKeyId", null, "Aws:AccessKeyId")]
    [InlineData("aws-secret-access-key", "secret", null, "Aws:SecretAccessKey")]
    [InlineData("aws-session-token", "token", null, "Aws:SessionToken")]
    [InlineData("twitter-api-key", null, null, "Twitter:ApiKey")]
    [InlineData("twitter-api-secret", null, null, "Twitter:ApiSecret")]
    [InlineData("twitter-access-token", null, null, "Twitter:AccessToken")]
    [InlineData("twitter-access-secret", null, null, "Twitter:AccessTokenSecret")]
    [InlineData("datadog-application-key", null, null, "Datadog:AppKey")]
    [InlineData("datadog-api-key", null, null, "Datadog:ApiKey")]
    [InlineData("stripe-webhook-secret", "secret", null, "Stripe:WebhookSigningSecret")]
    [InlineData("stripe-test-key", "stripeTestKey", null, "Stripe:TestApiKey")]
    [InlineData("gitlab-deploy-token", null, null, "GitLab:DeployToken")]
    [InlineData("azure-entra-client-secret", null, null, "Azure:ClientSecret")]
    [InlineData("slack-webhook", null, null, "Slack:WebhookUrl")]
    // Without a provider the symbol's own qualifier names the section, else the type, else the application.
    [InlineData("generic-secret", "stripeApiKey", "PaymentService", "Stripe:ApiKey")]
    [InlineData("generic-secret", "SENDGRID_API_KEY", null, "SendGrid:ApiKey")]
    [InlineData("generic-secret", "apiKey", "OrderExportService", "OrderExport:ApiKey")]
    [InlineData("generic-secret", "apikey", "IWeatherClient", "Weather:ApiKey")]
    [InlineData("generic-secret", "_applicationKey", "Program", "App:AppKey")]
    [InlineData("generic-secret", "AccessToken", "ApiClient", "App:AccessToken")]
    [InlineData("generic-secret", null, null, "App:Secret")]
    [InlineData("generic-password", "smtpPwd", null, "Smtp:Password")]
    [InlineData("generic-password", "greeting", "MailSettings", "Mail:Password")]
    [InlineData("client-secret", "Secret", "LoginOptions", "Login:ClientSecret")]
    [InlineData("cryptographic-key", "jwtKey", null, "Jwt:Key")]
    [InlineData("token-signing-key", "IssuerSigningKey", null, "App:IssuerSigningKey")]
    [InlineData("private-key", "pem", "LicenseSigner", "LicenseSigner:PrivateKey")]
    [InlineData(null, "Stripe:ApiKey", null, "Stripe:ApiKey")]
    // Connection strings go where GetConnectionString looks.
    [InlineData("connection-string-password", "ordersConnectionString", null, "ConnectionStrings:Orders")]
    [InlineData("connection-string-password", "ORDERS_DB", null, "ConnectionStrings:Orders")]
    [InlineData("connection-string-password", "connectionString", "OrderRepository", "ConnectionStrings:Order")]
    [InlineData("connection-string-password", "text", "Program", "ConnectionStrings:Default")]
    [InlineData("redis-connection-string", null, null, "ConnectionStrings:Redis")]
    [InlineData("connection-string-password", "DefaultConnection", null, "ConnectionStrings:Default")]
    public void A_secret_is_named_by_its_provider_or_by_what_the_code_calls_it(string? rule, string? symbol, string? type, string expected) =>
        Assert.Equal(expected, SettingName.Of(RuleOf(rule), symbol, type).ConfigurationKey);

    [Theory]
    [InlineData("stripe-secret-key", "stripeKey", KeyRole.ApiKey)]
    [InlineData("datadog-application-key", null, KeyRole.AppKey)]
    [InlineData("generic-secret", "apiKey", KeyRole.ApiKey)]
    [InlineData("generic-secret", "appKey", KeyRole.AppKey)]
    [InlineData("generic-password", "password", KeyRole.None)]
    [InlineData("client-secret", "clientSecret", KeyRole.None)]
    [InlineData("connection-string-password", "apiKey", KeyRole.None)]
    [InlineData("private-key", "apiKey", KeyRole.None)]
    [InlineData("slack-webhook", "apiKey", KeyRole.None)]
    [InlineData("stripe-test-key", "stripeTestKey", KeyRole.None)]
    public void Only_what_a_key_store_gives_out_under_the_same_name_has_a_role(string rule, string? symbol, KeyRole expected)
    {
        var name = SettingName.Of(RuleOf(rule), symbol, "Program");
        Assert.Equal(expected, name.Role);
        Assert.Equal(expected != KeyRole.None, name.Name is "ApiKey" or "AppKey" && expected != KeyRole.None);
    }

    [Fact]
    public void The_environment_knows_it_by_the_same_name()
    {
        var name = SettingName.Of(RuleOf("stripe-secret-key"), null, null);
        Assert.Equal(("Stripe", "ApiKey", "Stripe__ApiKey", false), (name.Section, name.Name, name.EnvironmentVariable, name.IsConnectionString));
        var connection = SettingName.Of(RuleOf("connection-string-password"), "ordersDb", null);
        Assert.Equal(("Orders", "ConnectionStrings__Orders", true), (connection.Name, connection.EnvironmentVariable, connection.IsConnectionString));
    }

    [Fact]
    public void Each_rule_gives_a_name_that_configuration_and_environment_can_hold()
    {
        foreach (var rule in BuiltIn.Rules)
        {
            foreach (var symbol in new[] { null, "apiKey", "größe", "密钥", "_", "@class", "2fa", new string('x', 5_000), "a:b:c", "\ud800" })
            {
                var name = SettingName.Of(rule, symbol, symbol);
                Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,48}$", name.Section);
                Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,48}$", name.Name);
                Assert.DoesNotContain("__", name.Section + name.Name, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Secrets_of_one_provider_that_go_together_do_not_share_a_name()
    {
        foreach (var ids in new[] { new[] { "aws-access-key-id", "aws-secret-access-key", "aws-session-token" }, ["twitter-api-key", "twitter-api-secret", "twitter-access-token", "twitter-access-secret"], ["datadog-api-key", "datadog-application-key"], ["twilio-auth-token", "twilio-account-sid", "twilio-api-key-sid"], ["google-oauth-client-secret", "google-api-key", "google-oauth-refresh-token"] })
            Assert.Equal(ids.Length, ids.Select(id => SettingName.Of(RuleOf(id), null, null).Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static RuleCatalogue BuiltIn => SecretScanner.Default.Catalogue;

    private static SecretRule? RuleOf(string? id) => id is null ? null : BuiltIn.Find(id) ?? throw new ArgumentException(id, nameof(id));
}
