// references: configuration, options, logging
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

class StripeOptions
{
    public string SecretKey { get; set; } = "";
    public string Currency { get; set; } = "";
}

class JwtSettings
{
    public string Key { get; set; } = "";
    public string Issuer { get; set; } = "";
}

class CacheSettings
{
    public string Key { get; set; } = "";
}

class Configuration(IConfiguration configuration, IConfigurationSection given, ILogger logger)
{
    void Leaks(IOptions<StripeOptions> stripe, IOptionsMonitor<StripeOptions> monitor, IOptionsSnapshot<JwtSettings> jwt)
    {
        logger.LogInformation("{A}", [|configuration["Stripe:SecretKey"]|]);
        logger.LogInformation("{A}", [|configuration["Jwt:Key"]|]);
        logger.LogInformation("{A}", [|configuration["Sendgrid:Key"]|]);
        logger.LogInformation("{A}", [|configuration["DB_PASSWORD"]|]);
        logger.LogInformation("{A}", [|configuration["ConnectionStrings:Main"]|]);
        logger.LogInformation("{A}", [|configuration.GetConnectionString("Main")|]);
        logger.LogInformation("{A}", [|configuration.GetValue<string>("Stripe:SecretKey")|]);
        logger.LogInformation("{A}", [|configuration.GetValue("Stripe:SecretKey", "none")|]);
        logger.LogInformation("{A}", [|configuration.GetSection("Stripe")["SecretKey"]|]);
        logger.LogInformation("{A}", [|configuration.GetSection("Stripe:SecretKey").Value|]);
        logger.LogInformation("{A}", [|configuration.GetRequiredSection("Jwt")["Key"]|]);
        logger.LogInformation("{A}", [|given["ApiKey"]|]);
        logger.LogInformation("{A}", [|stripe.Value.SecretKey|]);
        logger.LogInformation("{A}", [|monitor.CurrentValue.SecretKey|]);
        logger.LogInformation("{A}", [|jwt.Value.Key|]);
        var section = configuration.GetSection("Jwt");
        var value = section["Key"];
        logger.LogInformation("{A}", [|value|]);
    }

    void Twins(IOptions<StripeOptions> stripe, IOptionsSnapshot<JwtSettings> jwt, CacheSettings cache)
    {
        logger.LogInformation("{A}", configuration["Logging:LogLevel"]);
        logger.LogInformation("{A}", configuration["Stripe:SecretKeyName"]);
        logger.LogInformation("{A}", configuration["Cache:Key"]);
        logger.LogInformation("{A}", configuration["Passwords:MinimumLength"]);
        logger.LogInformation("{A}", configuration.GetValue<int>("Token:Count"));
        logger.LogInformation("{A}", configuration.GetSection("Secrets").Path);
        logger.LogInformation("{A}", configuration.GetSection("Stripe:SecretKey").Exists());
        logger.LogInformation("{A}", stripe.Value.Currency);
        logger.LogInformation("{A}", jwt.Value.Issuer);
        logger.LogInformation("{A}", cache.Key);
        if (configuration["Stripe:SecretKey"] is null)
            logger.LogWarning("Stripe:SecretKey is missing");
    }
}
