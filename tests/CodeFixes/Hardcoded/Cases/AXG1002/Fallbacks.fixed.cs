using Microsoft.Extensions.Configuration;

class Fallbacks(IConfiguration configuration)
{
    string Plain() => configuration["Billing:ApiKey"] ?? throw new InvalidOperationException("The setting Billing:ApiKey is missing: keep it in user secrets, or in the environment variable Billing__ApiKey.");

    string Section() => configuration.GetSection("Billing")["Secret"] ?? throw new InvalidOperationException("The setting Billing:Secret is missing: keep it in user secrets, or in the environment variable Billing__Secret.");

    string Variable()
    {
        var password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? throw new InvalidOperationException("The environment variable DB_PASSWORD is not set.");
        return password;
    }

    string Value() => configuration.GetValue<string>("Billing:Token") ?? throw new InvalidOperationException("The setting Billing:Token is missing: keep it in user secrets, or in the environment variable Billing__Token.");
}
