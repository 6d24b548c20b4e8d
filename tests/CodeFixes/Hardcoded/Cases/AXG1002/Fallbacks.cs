// The setting is read already: what it falls back to is the leak.
// references: configuration
using Microsoft.Extensions.Configuration;

class Fallbacks(IConfiguration configuration)
{
    string Plain() => configuration["Billing:ApiKey"] ?? [|"$random20$"|];

    string Section() => configuration.GetSection("Billing")["Secret"] ?? [|"$random20.2$"|];

    string Variable()
    {
        var password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? [|"$password$"|];
        return password;
    }

    string Value() => configuration.GetValue<string>("Billing:Token") ?? [|"$random40$"|];
}
